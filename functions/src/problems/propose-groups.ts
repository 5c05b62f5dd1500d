import type { Quarter } from '@lianxin/shared/calendar'
import type { Actor } from '@lianxin/shared/people/schema'
import { proposalsOf } from '@lianxin/shared/problems/likeness'
import { listStatus } from '@lianxin/shared/problems/problem-state'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import type { NeedStore } from '../needs/store'
import { needsOf } from './needs-behind'
import { officeOf } from './offices'
import type { ProblemStore } from './store'
import { everyRow } from './store-every-row'

type Deps = { problems: ProblemStore; needs: Pick<NeedStore, 'get'> }
type Group = { problems: ProblemRow[]; because: 'unit' | 'words' }

/**
 * Problems that may be one, by what their workers told; a person decides. None once the list has been submitted.
 * The first of a group can take in the others. @throws Refusal `forbidden`.
 */
export const proposeGroups =
  ({ problems, needs }: Deps) =>
  async (actor: Actor, { quarter }: { quarter: Quarter }): Promise<{ groups: Group[] }> => {
    const district = officeOf(actor)
    const head = await problems.head(district, quarter)
    if (!head || listStatus(head.list.events) !== 'gathered') return { groups: [] }
    const rows = await groupable(problems, district, quarter)
    const told = (await needsOf(needs, [...rows.keys()])).map(({ id, telling }) => ({ id, ...telling }))
    return {
      groups: proposalsOf(told).flatMap(({ needs: ids, because }) => {
        const group = mergeable(ids.flatMap((id) => rows.get(id) ?? []))
        return group.length > 1 ? [{ problems: group, because }] : []
      }),
    }
  }

const groupable = async (problems: ProblemStore, district: string, quarter: Quarter) => {
  const rows = new Map<string, ProblemRow>()
  for await (const row of everyRow(problems, district, quarter))
    if (row.status === 'listed' || row.status === 'assigned') rows.set(row.needId, row)
  return rows
}

// One that goes on with its plan takes others in, and joins none.
const mergeable = (rows: ProblemRow[]): ProblemRow[] => {
  const [leading] = rows.filter(({ status }) => status === 'assigned')
  const listed = rows.filter(({ status }) => status === 'listed')
  return leading ? [leading, ...listed] : listed
}
