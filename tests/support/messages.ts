import type { Instant } from '@lianxin/shared/calendar'
import type { MessageKind } from '@lianxin/shared/messages/kinds'
import { createLog } from '../../functions/src/log'
import { sendMessage } from '../../functions/src/messages/send-message'
import { messageStore } from '../../functions/src/messages/store'
import { creditStore } from '../../functions/src/messages/store-credits'
import { unreachedStore } from '../../functions/src/messages/store-unreached'
import { Templates } from '../../functions/src/messages/templates'
import { noticeStore } from '../../functions/src/notices/store'
import { personStore } from '../../functions/src/people/store'
import { openidStore } from '../../functions/src/people/store-openids'
import { placeStore } from '../../functions/src/places/store'
import { freshTable } from './engine'
import { handClock, idOf, people } from './factories'
import { wechatHere, wechatProcess } from './wechat'

export const templates = Templates.parse({
  answer: { id: 't-worker', fields: { thing1: 'what', time2: 'when' } },
  ask: { id: 't-worker', fields: { thing1: 'what', time2: 'when' } },
  late: { id: 't-worker', fields: { thing1: 'what', time2: 'when' } },
  raise: { id: 't-officer', fields: { thing1: 'what', phrase2: 'state', name3: 'who' } },
  overdue: { id: 't-officer', fields: { thing1: 'what', phrase2: 'state', name3: 'who' } },
  report: { id: 't-host', fields: { thing1: 'what', time2: 'when' } },
  digest: { id: 't-digest', fields: { thing1: 'what', number2: 'count' } },
})

/** Messages on a table of their own, with WeChat's stand-in and nobody known yet. */
export const openMessages = async (at: Instant, change: Partial<{ templates: Templates }> = {}) => {
  const table = await freshTable()
  const clock = handClock(at)
  const wechat = wechatHere(clock)
  const log: string[] = []
  const deps = {
    messages: messageStore(table),
    credits: creditStore(table),
    openids: openidStore(table),
    people: personStore(table),
    unreached: unreachedStore(table),
    places: placeStore(table),
    askWechat: wechatProcess(table, clock, wechat.fetch).ask,
    templates,
    clock,
    log: createLog((line) => log.push(line)),
    measure: (metric: string) => void log.push(metric),
    ...change,
  }
  const notices = noticeStore(table, true)
  let n = 0
  return {
    table,
    clock,
    wechat,
    deps,
    log,
    /** Somebody WeChat knows who allowed so many of a template, on both sides. */
    allow: async (person: string, template: string, times: number) => {
      await deps.openids.see(person, { openid: `o-${person}`, seenAt: clock.now() })
      wechat.inbox.grant(`o-${person}`, template, times)
      for (let time = 0; time < times; time += 1) await deps.credits.add(person, [template])
    },
    /** Tells somebody of something new; gives the key of its notice. */
    tell: async (person: string, kind: MessageKind) => {
      n += 1
      const as = person === people.worker.id ? ('filer' as const) : ('handler' as const)
      const notice = {
        subject: idOf(`need${n}x`),
        n: 1,
        at: clock.now(),
        words: '您反映的事有回复了',
        opens: { page: 'need' as const, as },
      }
      await notices.put(person, notice, clock.now(), kind)
      return [`notices#${person}`, `n#${notice.at}#${notice.subject}#001`] as const
    },
    send: sendMessage(deps),
    sent: () => wechat.inbox.sent(),
  }
}
