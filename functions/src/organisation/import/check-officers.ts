import { Refusal, wordsOf } from '@lianxin/shared/errors'
import { type Member, OfficerFacts } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Flat } from '@lianxin/shared/organisation/sheets/column'
import { flatOfficer, officerColumns, rawOfficer } from '@lianxin/shared/organisation/sheets/officers'
import type { Bad } from '@lianxin/shared/organisation/sheets/sheet'
import { hashedId } from '../../hashed-id'
import { checkDuties, followDuties } from '../duties'
import type { RosterStore } from '../store-roster'
import type { Line } from './check-units'
import { faultsIn } from './faults'
import { badLine, blank, type Checked, goodLine } from './plan'

const [ID, NAME] = officerColumns
const DUTY = officerColumns.find(({ field }) => field === 'role')?.title ?? ''

/** Where a line comes from: an officer entered by it has the same id however often it is sent. */
export type Source = (at: number) => string

/** What each line of a part would come to; reads the roster, which is one Query. */
export const checkOfficers =
  ({ roster }: { roster: Pick<RosterStore, 'all'> }) =>
  async (district: District, lines: readonly Line[], sourceOf: Source): Promise<Checked[]> => {
    const members = await roster.all(district.id)
    // A body's new head comes before the old one steps back, or it would have none in between.
    const order = lines.map((_, at) => at).sort((a, b) => rank(lines[a]) - rank(lines[b]) || a - b)
    const checkedLines = new Map<number, Checked>()
    let config = district
    for (const at of order) {
      const line = lines[at]
      const outcome = line ? checked(line, members, config, hashedId(`officer ${sourceOf(at)}`)) : { line: blank }
      checkedLines.set(at, outcome.line)
      config = outcome.config ?? config
    }
    return lines.map((_, at) => checkedLines.get(at) ?? blank)
  }

const rank = (line: Line): number => (line?.values.head === true ? 0 : 1)

type Outcome = { line: Checked; config?: District }

const checked = (
  { values, bad }: NonNullable<Line>,
  members: readonly Member[],
  config: District,
  newId: string,
): Outcome => {
  const found = memberOf(values, members)
  const key = found.member?.id ?? [values.name, values.mobile].join(' ')
  const faults = [...bad, ...found.bad]
  if (faults.length > 0) return { line: badLine(key, faults) }
  const before = found.member && flatOfficer(found.member)
  const id = found.member?.id ?? newId
  const facts = OfficerFacts.safeParse(rawOfficer({ ...before, ...values, id }, found.member), { reportInput: true })
  if (!facts.success) return { line: badLine(key, faultsIn(facts.error, officerColumns)) }
  const served = serving(facts.data, config)
  if ('bad' in served) return { line: badLine(key, served.bad) }
  const fields = Object.keys(values).filter((field) => field !== 'id')
  const says = flatOfficer(facts.data)
  return { line: goodLine(id, key, before, says, found.member ? fields : ['id', ...fields]), config: served.config }
}

/** Who a line speaks of: by the number, else by name and the numbers one is called at. */
const memberOf = (values: Flat, members: readonly Member[]): { member?: Member; bad: Bad[] } => {
  if (values.id !== undefined) {
    const member = members.find(({ id }) => id === values.id)
    if (!member) return { bad: [{ column: ID.title, words: '名册里没有这个编号；新人请留空' }] }
    return member.leftOn === undefined
      ? { member, bad: [] }
      : { bad: [{ column: ID.title, words: '这位干部已经调离' }] }
  }
  const called = members.filter(({ name, leftOn }) => name === values.name && leftOn === undefined)
  if (called.length === 0) return { bad: [] }
  const [member, ...others] = called.filter((one) => isReachedAlike(one, values))
  if (member && others.length === 0) return { member, bad: [] }
  const words = '名册里已有同名的人：是同一位请填编号（导出的表里有），是另一位请在“干部”里添加'
  return { bad: [{ column: NAME.title, words }] }
}

const isReachedAlike = ({ mobile, landline }: Member, values: Flat): boolean =>
  (mobile !== undefined && mobile === values.mobile) || (landline !== undefined && landline === values.landline)

/** The configuration once the officer serves as the line says. */
const serving = (officer: OfficerFacts, config: District): { config: District } | { bad: Bad[] } => {
  try {
    checkDuties(config, officer.duties)
    return { config: followDuties(config, officer) }
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    const words = Object.values(thrown.fields ?? {})[0] ?? wordsOf(thrown.code)
    return { bad: [{ column: DUTY, words: words.replace(/。$/, '') }] }
  }
}
