import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import { areasLedBy } from '@lianxin/shared/problems/parts'
import { isLive } from '@lianxin/shared/problems/rules'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import type { DistrictStore } from '../organisation/store'
import type { ProblemStore } from './store'
import { everyRow } from './store-every-row'

type Deps = { problems: ProblemStore; districts: Pick<DistrictStore, 'get'> }

/** What the actor's departments lead, and what is open in the areas they look after. @throws Refusal `forbidden`. */
export const listTasks =
  (deps: Deps) =>
  async (actor: Actor): Promise<{ problems: ProblemRow[] }> => {
    if (actor.duties.length === 0) throw new Refusal('forbidden')
    const districts = [...new Set(actor.duties.map(({ district }) => district))]
    const found = (await Promise.all(districts.map((district) => tasksIn(deps, actor, district)))).flat()
    const each = new Map(found.map((row) => [`${row.quarter} ${row.needId}`, row]))
    return { problems: [...each.values()].sort(soonest) }
  }

const tasksIn = async (deps: Deps, actor: Actor, district: string): Promise<ProblemRow[]> => {
  const bodies = actor.duties.flatMap((duty) =>
    duty.district === district && duty.body !== undefined ? [duty.body] : [],
  )
  const [led, areas] = await Promise.all([deps.problems.tasks(district, bodies), areasIn(deps, actor, district)])
  return [...led, ...areas]
}

/** What is unfinished stands on the newest list: each close carries it over. */
const areasIn = async ({ problems, districts }: Deps, actor: Actor, id: string): Promise<ProblemRow[]> => {
  const district = await districts.get(id)
  const areas = district ? areasLedBy(actor, district) : []
  const isLeader = areas.length > 0 || actor.duties.some((duty) => duty.district === id && duty.role === 'leader')
  const [newest] = isLeader ? await problems.summaries(id) : []
  if (!newest) return []
  const isTheirs = ({ area, leader }: ProblemRow) => areas.includes(area) || leader === actor.name
  const rows: ProblemRow[] = []
  for await (const row of everyRow(problems, id, newest.quarter))
    if (isLive(row.status) && isTheirs(row)) rows.push(row)
  return rows
}

const NEVER = '9999-12-31'
const soonest = (a: ProblemRow, b: ProblemRow): number => {
  const [one, other] = [a.due ?? NEVER, b.due ?? NEVER]
  return one < other ? -1 : one > other ? 1 : 0
}
