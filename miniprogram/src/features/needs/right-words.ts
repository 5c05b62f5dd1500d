import { type Day, dayOf, type Instant } from '@lianxin/shared/calendar'
import { longDayText } from '@lianxin/shared/dates'
import type { RightDates } from '@lianxin/shared/needs/right-schema'
import type { NeedView } from '@lianxin/shared/needs/views'

type Kind = RightDates['right']

/** What has to be done before a legal time limit ends. */
const actions = {
  arbitration: '申请仲裁',
  wages: '申请仲裁',
  injury: '申请工伤认定',
} as const satisfies Record<Kind, string>

/** The dates somebody gave, as a sentence. */
export const datesText = (dates: RightDates): string => {
  switch (dates.right) {
    case 'wages':
      return dates.leftOn === undefined ? '还在单位上班' : `${longDayText(dates.leftOn)}离开单位`
    case 'injury':
      return `${longDayText(dates.happenedOn)}受的伤，或者确诊的职业病`
    case 'arbitration':
      return `${longDayText(dates.knownOn)}知道的`
  }
}

/** A limit as a countdown; `tone` soon within ninety days, late once its last day has passed. */
export type Countdown = { words: string; more?: string; source: string; tone: 'late' | 'soon' | 'later' }

const DAY_MS = 24 * 3600_000
const SOON_DAYS = 90

/** Calendar days left to the last day itself, 0 on it, negative after it. */
export const daysLeft = (until: Day, now: Instant): number =>
  Math.round((Date.parse(until) - Date.parse(dayOf(now))) / DAY_MS)

/** What the dates a need has mean for its filer's right; undefined while nobody gave any. Never says that it is lost. */
export const countdownOf = (
  { dates, right }: Pick<NeedView, 'dates' | 'right'>,
  now: Instant,
): Countdown | undefined => {
  if (!dates || !right) return undefined
  const { until, source, judgedBy } = right
  const action = actions[dates.right]
  if (until === undefined) return { words: EMPLOYED, more: LEFT, source, tone: 'later' }
  const left = daysLeft(until, now)
  if (left < 0)
    return {
      words: `${action}的时间可能已过（到${longDayText(until)}），以${judgedBy}认定为准`,
      more: PAST,
      source,
      tone: 'late',
    }
  const days = left === 0 ? '今天是最后一天' : `还剩 ${left} 天`
  return {
    words: `${action}${days}（到${longDayText(until)}），以${judgedBy}认定为准`,
    source,
    tone: left <= SOON_DAYS ? 'soon' : 'later',
  }
}

const EMPLOYED = '在职期间要工资，不受一年限制'
const LEFT = '离开以后，一年内要申请仲裁。哪天离开了，回来在这里改一下。'
const PAST = '过了也不一定就办不了，有些情况可以接着算。请尽快问一问：打 12351，或者找法律援助。'
