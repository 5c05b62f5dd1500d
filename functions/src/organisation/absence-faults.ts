import { type Day, plusDays } from '@lianxin/shared/calendar'
import { shortDayText } from '@lianxin/shared/dates'
import { Refusal, type RefusalCode, wordsOf } from '@lianxin/shared/errors'
import { chainOn, dependsOn, isGone, uncoveredDay } from '@lianxin/shared/organisation/absence'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { Absence } from '@lianxin/shared/organisation/schema'

type Roster = ReadonlyMap<string, Member>
type Fault = { code: RefusalCode; field: string; words: string }

/** A year: whoever is away for longer has left, or somebody else stands on their boards. */
const LONGEST_DAYS = 366
/** A later return is a slip of the finger. */
const AHEAD_DAYS = 730

/** The periods still to come or running, in order: what is over needs no substitute any more. */
export const comingAway = (away: readonly Absence[], today: Day): Absence[] =>
  away.filter(({ to }) => to >= today).sort((a, b) => (a.from < b.from ? -1 : 1))

/**
 * Nobody is away without an end, twice at once, or with a substitute who is not there; and nobody who counts on this
 * officer is left alone by it. `away` is as `comingAway` gives it.
 * @throws Refusal `bad_request`, `own_substitute`, `officer_unknown`, `officer_left`, `substitute_away`, by field
 */
export const checkAway = (member: Member, away: readonly Absence[], roster: Roster, today: Day): void => {
  const after = new Map(roster).set(member.id, { ...member, away: [...away] })
  const fault =
    firstOf(away, (one, at) => periodFault(one, away[at - 1], today)) ??
    firstOf(away, ({ substitute }) => substituteFault(member, substitute, roster, today)) ??
    firstOf(away, (one) => chainFault({ ...member, away: [...away] }, one, after, today))
  if (fault) throw refusalOf(fault)
  const alone = leftAlone(member.id, roster, after, today)
  if (alone) throw refusalOf(alone)
}

const refusalOf = ({ code, field, words }: Fault): Refusal => new Refusal(code, { fields: { [field]: words } })

type Found = { code: RefusalCode; part: 'from' | 'to' | 'substitute'; words?: string } | undefined

const firstOf = (away: readonly Absence[], find: (one: Absence, at: number) => Found): Fault | undefined => {
  for (const [at, one] of away.entries()) {
    const found = find(one, at)
    if (found) return { code: found.code, field: `away.${at}.${found.part}`, words: found.words ?? wordsOf(found.code) }
  }
  return undefined
}

const periodFault = ({ from, to }: Absence, before: Absence | undefined, today: Day): Found => {
  const bad = (part: 'from' | 'to', words: string): Found => ({ code: 'bad_request', part, words })
  if (from > to) return bad('to', '最后一天不能早于第一天。')
  if (before && from <= before.to) return bad('from', '和另一段不在的日子重叠了。')
  if (to > plusDays(today, AHEAD_DAYS)) return bad('to', '日子太远了，请核对。')
  if (to > plusDays(from, LONGEST_DAYS)) return bad('to', '一次最多一年。更久的，请区工会安排别人。')
  return undefined
}

const substituteFault = ({ id }: Member, substitute: string | undefined, roster: Roster, today: Day): Found => {
  if (substitute === undefined) return undefined
  if (substitute === id) return { code: 'own_substitute', part: 'substitute' }
  const found = roster.get(substitute)
  if (!found) return { code: 'officer_unknown', part: 'substitute' }
  return isGone(found, today) ? { code: 'officer_left', part: 'substitute' } : undefined
}

const chainFault = (member: Member, absence: Absence, roster: Roster, today: Day): Found => {
  const day = uncoveredDay(member, running(absence, today), roster)
  if (day === undefined) return undefined
  return { code: 'substitute_away', part: 'substitute', words: `${shortDayText(day)}${whyNobody(member, day, roster)}` }
}

const running = ({ from, ...rest }: Absence, today: Day): Absence => ({ ...rest, from: from < today ? today : from })

const whyNobody = (member: Member, day: Day, roster: Roster): string => {
  const last = chainOn(member, day, roster).at(-1)
  if (!last || last.id === member.id) return '没有人能顶上，请换个人，或者改一下日子。'
  return `${last.name}${isGone(last, day) ? '已经调离' : '也不在'}，请换个人，或者改一下日子。`
}

/** Somebody whose absence led to this officer and now leads to nobody. */
const leftAlone = (id: string, before: Roster, after: Roster, today: Day): Fault | undefined => {
  for (const one of dependsOn(id, today, after))
    for (const absence of comingAway(one.away, today)) {
      const period = running(absence, today)
      const day = uncoveredDay(one, period, after)
      if (day !== undefined && uncoveredDay(one, period, before) === undefined)
        return { code: 'substitute_away', field: 'away', words: aloneWords(day, one.name) }
    }
  return undefined
}

const aloneWords = (day: Day, name: string): string =>
  `${shortDayText(day)}您要替${name}顶班，也不在。请选个能顶您的人，或者改一下日子。`
