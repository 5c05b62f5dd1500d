import { type Day, plusDays } from '@lianxin/shared/calendar'
import type { Output } from '@lianxin/shared/contract'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import { WORDING_MAX } from '@lianxin/shared/problems/limits'
import type { ProblemView } from '@lianxin/shared/problems/views'
import type { Option } from '../../../ui/select'
import { textReason } from '../../../ui/text-reason'
import type { ProblemAct } from './use-move-problem'

export type Body = Output<'listBodies'>['bodies'][number]

/** A plan as it is written; what is not chosen yet is absent. */
export type PlanDraft = {
  measures: string
  leader?: string | undefined
  lead?: string | undefined
  helpers: readonly string[]
  owner?: string | undefined
  due?: Day | undefined
}

/** A month: what a department is given while nobody says otherwise. */
const DAYS_GIVEN = 30

/** The plan as it stands, to go on from. */
export const draftOf = ({ plan }: Pick<ProblemView, 'plan'>): PlanDraft =>
  plan
    ? {
        measures: plan.measures,
        leader: plan.leader?.id,
        lead: plan.lead.id,
        helpers: plan.helpers.map(({ id }) => id),
        owner: plan.owner.id,
        due: plan.due,
      }
    : { measures: '', helpers: [] }

/** The due day of a draft: a plan's own may have passed, and is then to be set anew. */
export const dueOf = ({ due }: PlanDraft, today: Day): Day => {
  const wanted = due ?? plusDays(today, DAYS_GIVEN)
  return wanted < today ? today : wanted
}

/** Departments first: a station leads only what is of its street. */
export const bodyOptions = (bodies: readonly Body[]): Option[] =>
  [...bodies]
    .sort((a, b) => Number(a.kind === 'station') - Number(b.kind === 'station'))
    .map(({ id, name }) => ({ value: id, words: name }))

/** Who may answer for it: the lead's people, its head first. */
export const ownerOptions = (bodies: readonly Body[], lead: string | undefined): Option[] => {
  const body = bodies.find(({ id }) => id === lead)
  if (!body) return []
  return [...new Map([body.head, ...body.people].map(({ id, name }) => [id, name]))].map(([value, name]) => ({
    value,
    words: value === body.head.id ? `${name}（负责人）` : name,
  }))
}

/** The leaders on the roster. */
export const leaderOptions = (officers: readonly Member[]): Option[] =>
  officers
    .filter(({ leftOn, duties }) => leftOn === undefined && duties.some(({ role }) => role === 'leader'))
    .map(({ id, name, title }) => ({ value: id, words: `${name}（${title}）` }))

/** Who looks after the area a problem is of, by the area's name as lines carry it. */
export const areaLeader = ({ areas, streets }: District, label: string): string | undefined =>
  areas.find(({ name, street }) => {
    const of = streets.find(({ id }) => id === street)
    return (of ? `${of.name} · ${name}` : name) === label
  })?.leader

/** The move a complete draft makes; undefined while something is missing. */
export const actOf = (draft: PlanDraft, today: Day): ProblemAct | undefined => {
  const { measures, leader, lead, helpers, owner } = draft
  if (!lead || !owner) return undefined
  return {
    move: 'plan',
    measures,
    ...(leader ? { leader } : {}),
    lead,
    helpers: helpers.filter((id) => id !== lead),
    owner,
    due: dueOf(draft, today),
  }
}

/** What a draft still lacks. */
export const planReason = ({ measures, lead, owner }: PlanDraft): string | undefined => {
  const why = textReason(measures, '请写怎么解决。', WORDING_MAX)
  if (why) return why
  if (!lead) return '请选牵头部室。'
  return owner ? undefined : '请选责任人。'
}
