import { type Day, plusDays } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import { isGone } from '@lianxin/shared/organisation/absence'
import type { District, Named } from '@lianxin/shared/organisation/schema'
import type { ProblemAct } from '@lianxin/shared/problems/endpoints'
import type { Plan } from '@lianxin/shared/problems/schema'
import type { RosterStore } from '../organisation/store-roster'

type Planning = Extract<ProblemAct, { move: 'plan' }>
type Deps = { roster: Pick<RosterStore, 'get'> }

/** What a plan takes within a year is still a plan. */
const DAYS_MAX = 366

/**
 * A plan with the names of everybody in it.
 * @throws Refusal `body_unknown`, `person_unknown`, `due_past`, `bad_request`, each by field
 */
export const planOf = async (deps: Deps, district: District, act: Planning, today: Day): Promise<Plan> => {
  const { measures, due } = act
  if (due < today) throw atField('due_past', 'due', '完成时限不能早于今天。')
  if (due > plusDays(today, DAYS_MAX)) throw atField('bad_request', 'due', '完成时限最多定到一年以内。')
  const lead = bodyOf(district, act.lead, 'lead')
  if (new Set([act.lead, ...act.helpers]).size <= act.helpers.length)
    throw atField('bad_request', 'helpers', '牵头和配合部室不能重复。')
  const owner = [lead.head, ...lead.people].find(({ id }) => id === act.owner)
  if (!owner) throw atField('person_unknown', 'owner', `“${lead.name}”没有这个人，请重新选责任人。`)
  return {
    measures,
    ...(act.leader === undefined ? {} : { leader: await leaderOf(deps, district, act.leader, today) }),
    lead: { id: lead.id, name: lead.name },
    helpers: act.helpers.map((id) => bodyOf(district, id, 'helpers')).map(({ id, name }) => ({ id, name })),
    owner: { id: owner.id, name: owner.name },
    due,
  }
}

const atField = (code: 'due_past' | 'bad_request' | 'body_unknown' | 'person_unknown', field: string, words: string) =>
  new Refusal(code, { fields: { [`act.${field}`]: words } })

const bodyOf = ({ bodies }: District, id: string, field: string): District['bodies'][number] => {
  const body = bodies.find((one) => one.id === id)
  if (!body) throw atField('body_unknown', field, '没有这个部室或服务站，请重新选。')
  return body
}

/** Whoever looks after an area, or is a leader by their duties. */
const leaderOf = async ({ roster }: Deps, { id: of, areas }: District, id: string, today: Day): Promise<Named> => {
  const member = await roster.get(of, id)
  const leads = areas.some(({ leader }) => leader === id) || member?.duties.some(({ role }) => role === 'leader')
  if (!member || !leads || isGone(member, today))
    throw atField('person_unknown', 'leader', '没有这位领导，请重新选责任领导。')
  return { id: member.id, name: member.name }
}
