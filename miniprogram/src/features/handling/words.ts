import { dayOf, type Instant } from '@lianxin/shared/calendar'
import { shortDayText, timeText } from '@lianxin/shared/dates'
import type { Telling } from '@lianxin/shared/needs/schema'
import type { NeedRow, NeedView } from '@lianxin/shared/needs/views'
import { daysLeft } from '../needs/right-words'

/** How a due reads at a glance; every tone has its own word, so colour is never the only sign. */
export type Due = { words: string; tone: 'late' | 'soon' | 'later' | 'waiting' }

const DAY_MS = 24 * 3600_000

/** `今天17:30前`, `明天17:30前`, `11月27日前`, `已超1天`: calendar days, as a person counts them on the wall. */
export const dueText = (at: Instant, now: Instant): Due => {
  const days = Math.round((Date.parse(dayOf(at)) - Date.parse(dayOf(now))) / DAY_MS)
  if (at <= now) return { words: days < 0 ? `已超${-days}天` : `今天${timeText(at)}已过`, tone: 'late' }
  if (days === 0) return { words: `今天${timeText(at)}前`, tone: 'soon' }
  if (days === 1) return { words: `明天${timeText(at)}前`, tone: 'later' }
  return { words: `${shortDayText(dayOf(at))}前`, tone: 'later' }
}

/** The left column of 待办: what is due next for one row. */
export const rowDue = (row: Pick<NeedRow, 'status' | 'nextAt' | 'resultDue'>, now: Instant): Due => {
  if (row.status === 'answered') return { words: '等本人评', tone: 'waiting' }
  const at = row.nextAt ?? row.resultDue
  if (row.status === 'asked') {
    return at > now ? { words: '等本人补充', tone: 'waiting' } : { words: '没等到补充', tone: 'soon' }
  }
  return dueText(at, now)
}

/** What a row still lacks, in a word or two; undefined when the due says it all. */
export const rowTag = ({ status, gate, listed }: Pick<NeedRow, 'status' | 'gate' | 'listed'>): string | undefined => {
  if (status === 'raised' || status === 'referred') return '待接手'
  if (listed) return '已列清单'
  return gate ? '待列清单' : undefined
}

/** `11月20日已告诉赵淑芬`: who knows that a row is late. */
export const rowLate = ({ late }: Pick<NeedRow, 'late'>): string | undefined =>
  late && `${shortDayText(dayOf(late.at))}${late.told ? `已告诉${late.told}` : '过期'}`

/** `张先生`, or 不留名. */
export const callerText = (caller: string): string => caller || '不留名'

/**
 * `今天 3 件 · 超期 1 件`. Rows come by due, so the counts of the loaded pages are whole unless the last loaded row
 * is itself due by today; then they are a lower bound and say 以上, and of what comes after nothing is said.
 */
export const inboxHead = (rows: readonly NeedRow[], more: boolean, now: Instant): string => {
  const tones = rows.map((row) => rowDue(row, now).tone)
  const count = (tone: Due['tone']) => tones.filter((one) => one === tone).length
  // Those whose right runs out stand before the others, out of the order of dues.
  const last = tones.filter((_, at) => !rows[at]?.right?.told).at(-1)
  if (more && last === 'late') return `超期 ${count('late')} 件以上`
  return `今天 ${count('soon')} 件${more && last === 'soon' ? '以上' : ''} · 超期 ${count('late')} 件`
}

/** One of the worker's choices as a handler must heed it; `strict` ones forbid something. */
export type Choice = { words: string; strict: boolean }

/** The worker's choices, strictest first: they stand above every call button (domain.md, Privacy). */
export const choicesOf = (telling: Telling): Choice[] => {
  const all: (Choice | undefined)[] = [
    { strict: true, words: identityWords[telling.identity] },
    { strict: telling.employer !== 'yes', words: employerWords[telling.employer] },
    telling.reachable && { strict: telling.reachable === 'message', words: reachableWords[telling.reachable] },
    telling.meet ? { strict: false, words: '想当面谈：请约时间和地点' } : undefined,
  ]
  return all.filter((one) => one !== undefined).sort((a, b) => Number(b.strict) - Number(a.strict))
}

const identityWords = {
  union: '本人不愿单位知道：别向单位透露是谁反映的',
  nobody: '本人不留名：别追问是谁，也别向单位透露',
} satisfies Record<Telling['identity'], string>

const employerWords = {
  yes: '可以找单位核实，但别说是谁反映的',
  ask_first: '找单位核实之前，先问本人',
  no: '别找单位：不要联系本人的单位',
} satisfies Record<Telling['employer'], string>

const reachableWords = {
  day: '白天方便接电话',
  evening: '晚上方便接电话',
  message: '本人请您发消息，别打电话',
} satisfies Record<NonNullable<Telling['reachable']>, string>

/** Stands where the worker left only a number. */
export const CALL_ASKED = '没写什么事，请给本人回个电话。'

/** Where 我这里解决不了 leads from here, and whose evidence is still missing after mine. */
export const nextText = ({ next, missing = [], holder }: Pick<NeedView, 'next' | 'missing' | 'holder'>): string => {
  if (next === undefined)
    return '您是最后一级。记下以后，这一件在季度末列入问题清单，由区总工会研究；有办法时仍可答复。'
  const others = missing.filter((name) => name !== holder.name)
  return `记下以后，这一件转到${next}，本人会知道现在谁在办。${others.length > 0 ? `列入问题清单还差：${others.join('、')}。` : ''}`
}

/** `时限还剩32天`: a legal limit of which those above have been told; undefined otherwise. */
export const rowRight = ({ right }: Pick<NeedRow, 'right'>, now: Instant): string | undefined => {
  if (!right?.told) return undefined
  const left = daysLeft(right.until, now)
  return left < 0 ? '法定时限可能已过' : `法定时限还剩${left}天`
}
