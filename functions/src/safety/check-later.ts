import { dayOf, type Instant, instantAt } from '@lianxin/shared/calendar'
import type { Need, NeedEvent, TextCheck } from '@lianxin/shared/needs/schema'
import type { Clock } from '../clock'
import type { NeedStore } from '../needs/store'
import type { NoticeStore } from '../notices/store'
import type { DistrictStore } from '../organisation/store'
import type { CheckText } from './check-text'
import type { CheckStore } from './store-checks'

type Deps = {
  needs: Pick<NeedStore, 'get'>
  districts: Pick<DistrictStore, 'get'>
  notices: Pick<NoticeStore, 'put'>
  checks: CheckStore
  checkText: CheckText
  clock: Clock
}

/** Minutes after each attempt; WeChat forgets after two hours that the person was there. */
const AGAIN_MIN = [5, 15, 60]

/** When what WeChat gave no answer about is asked about first. */
export const firstAgain = (at: Instant): Instant => plus(at, 1)

/** Asks again about a text that WeChat gave no answer about; at the end a person is told, or it stays as unchecked. */
export const checkLater =
  (deps: Deps) =>
  async ({ needId, n }: { needId: string; n: number }): Promise<void> => {
    const now = deps.clock.now()
    const waiting = await deps.checks.waiting(needId, n)
    if (!waiting || waiting.outAt > now) return
    const need = await deps.needs.get(needId)
    const event = need?.events.find((one) => one.n === n)
    const state = need && event ? await deps.checkText(need.filer, wordsOf(need, event)) : undefined
    const wait = AGAIN_MIN[waiting.tries]
    if (state === 'unchecked' && wait !== undefined) return deps.checks.putOff(needId, n, plus(now, wait))
    if (need && state === 'risky') await tellOffice(deps, need, n, now)
    const at = event?.at ?? now
    await deps.checks.settle({ needId, n, state: state ?? 'unchecked', at }, state === undefined ? 'pass' : 'stay')
  }

const wordsOf = (need: Need, event: NeedEvent): string => {
  if (event.move === 'raise') return need.telling.words
  return 'words' in event ? (event.words ?? '') : ''
}

/** It is with its handlers already, so the office looks at once. */
const tellOffice = async ({ districts, notices }: Deps, need: Need, n: number, now: Instant): Promise<void> => {
  const district = await districts.get(need.district)
  const notice = {
    subject: need.id,
    n,
    // One moment of the day it is found: told again it is the same notice.
    at: instantAt(dayOf(now), '00:00'),
    words: '一件诉求的内容，微信提示可能不合适，请看一下。',
    opens: { page: 'need' as const, as: 'office' as const },
  }
  await Promise.all((district?.office.people ?? []).map(({ id }) => notices.put(id, notice, now)))
}

/** What the check of an event is worth keeping: everything but a phone WeChat does not know. */
export const isKept = (check: TextCheck | undefined): check is TextCheck => check !== undefined && check !== 'no_openid'

const plus = (at: Instant, minutes: number): Instant => new Date(Date.parse(at) + minutes * 60_000).toISOString()
