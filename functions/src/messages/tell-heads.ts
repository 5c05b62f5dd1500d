import { type Day, instantAt } from '@lianxin/shared/calendar'
import type { District, Named } from '@lianxin/shared/organisation/schema'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import type { NoticeStore } from '../notices/store'
import type { RosterStore } from '../organisation/store-roster'
import type { UnreachedStore } from './store-credits'

type Deps = {
  unreached: Pick<UnreachedStore, 'all'>
  roster: Pick<RosterStore, 'all'>
  notices: Pick<NoticeStore, 'put'>
  clock: Clock
}

/** Tells each head in the morning whom of theirs no WeChat message reaches; who has no head, the office looks after. */
export const tellHeads =
  ({ unreached, roster, notices, clock }: Deps) =>
  async (district: District, day: Day): Promise<void> => {
    const officers = await unreached.all(district.id)
    if (officers.length === 0) return
    const bodyOf = new Map((await roster.all(district.id)).map(({ id, duties }) => [id, duties[0]?.body]))
    const told = new Map<string, string[]>()
    for (const { id, name } of officers)
      for (const head of headsOf(district, id, bodyOf.get(id))) told.set(head.id, [...(told.get(head.id) ?? []), name])
    await Promise.all(
      [...told].map(([head, names]) => notices.put(head, noticeOf(district.id, day, head, names), clock.now())),
    )
  }

// A head whom nothing reaches is for the office to call.
const headsOf = ({ bodies, office }: District, officer: string, body: string | undefined): Named[] => {
  const head = bodies.find(({ id }) => id === body)?.head
  return head && head.id !== officer ? [head] : office.people
}

const NAMED = 5

const noticeOf = (district: string, day: Day, head: string, names: readonly string[]) => ({
  subject: hashedId(`unreached ${district} ${day} ${head}`),
  n: 1,
  at: instantAt(day, '08:30'),
  words: `${names.slice(0, NAMED).join('、')}${names.length > NAMED ? `等${names.length}人` : ''}收不到微信提醒，请让他们打开小程序，在待办里点“用微信提醒我”。`,
  opens: { page: 'inbox' as const },
})
