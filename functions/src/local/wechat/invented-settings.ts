import { hashedId } from '../../hashed-id'
import type { Templates } from '../../messages/templates'

const thing = { thing1: 'what', time2: 'when' } as const
const officers = { id: 'local-officer', fields: { thing1: 'what', phrase2: 'state', time3: 'when' } } as const

/** Templates as an account might have chosen them, one for all that officers are sent singly. */
const templates: Templates = {
  answer: { id: 'local-answer', fields: thing },
  ask: { id: 'local-ask', fields: thing },
  late: { id: 'local-late', fields: thing },
  raise: officers,
  refer: officers,
  due: officers,
  overdue: officers,
  supply: officers,
  report: { id: 'local-report', fields: { thing1: 'what', phrase2: 'state', time3: 'when' } },
  digest: { id: 'local-digest', fields: { thing1: 'what', number2: 'count' } },
}

/** What a WeChat account is set up with, so that messages and checks go the whole way on one machine as well. */
export const inventedSettings = (secret: string) => ({
  WECHAT_TEMPLATES: templates,
  WECHAT_PUSH_TOKEN: hashedId(`push token ${secret}`),
  // 43 characters, as WeChat makes them.
  WECHAT_PUSH_AES_KEY: `${hashedId(`push key ${secret}`)}${hashedId(`more of it ${secret}`)}`.slice(0, 43),
})
