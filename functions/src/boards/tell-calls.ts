import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import type { NoticeStore } from '../notices/store'
import type { Alarm, Calls } from './calls'
import type { CallStore } from './store-calls'

type Deps = { calls: CallStore; notices: NoticeStore; clock: Clock }

/**
 * Tells the heads of whoever did not answer at a board on a day. Safe to run at any time, twice or at once: notices
 * are put if absent, and the mark is set only if nothing more was stamped meanwhile.
 */
export const tellCalls =
  ({ calls, notices, clock }: Deps) =>
  async (pk: string): Promise<void> => {
    const found = await calls.getAt(pk)
    if (!found) return
    await Promise.all(found.alarms.map((alarm) => notices.put(alarm.head.id, noticeOf(found, alarm), clock.now())))
    await calls.markTold(pk, found.version)
  }

const noticeOf = ({ code, day }: Calls, { name, area, at }: Alarm) => ({
  subject: hashedId(`calls ${code} ${day} ${name}`),
  n: 1,
  at,
  words: `${area}公示牌：今天有两次打给${name}没人接，请看看。`,
  opens: { page: 'board' as const, code },
})
