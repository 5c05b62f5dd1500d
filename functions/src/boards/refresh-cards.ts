import type { SignRow } from '@lianxin/shared/boards/schema'
import { dayOf } from '@lianxin/shared/calendar'
import { dependsOn } from '@lianxin/shared/organisation/absence'
import type { Slicer } from '../jobs/run-job'
import { bringUp, organisationOf } from './bring-up'
import type { BoardStore } from './store'

type Deps = Parameters<typeof bringUp>[0] & { boards: Pick<BoardStore, 'list' | 'count'> }

/** Boards looked at in one slice: what one read of cards takes. */
const A_SLICE = 100

/** Goes through the boards of a district and brings their cards up to date; `done` counts boards looked at. */
export const refreshCards =
  (deps: Deps): Slicer<'cards'> =>
  async ({ district, cursor, done, total }, { officer }) => {
    const { signs, after } = await deps.boards.list(district, A_SLICE, cursor)
    const isConcerned = officer === undefined ? () => true : await concerns(deps, district, officer)
    const codes = signs.filter((sign) => !sign.retired && isConcerned(sign)).map(({ code }) => code)
    await bringUp(deps, district, codes)
    const seen = done + signs.length
    if (after === undefined) return { done: seen, total: seen }
    return { done: seen, total: Math.max(total || (await deps.boards.count(district)), seen), cursor: after }
  }

/** Which boards can differ when one officer's entry does: those that name them, and those they stand in for, however indirectly. */
const concerns = async (deps: Deps, id: string, officer: string): Promise<(sign: SignRow) => boolean> => {
  const { district, roster } = await organisationOf(deps, id)
  const about = new Set([officer, ...dependsOn(officer, dayOf(deps.clock.now()), roster).map((one) => one.id)])
  const areas = new Set(
    district.areas.filter(({ officers }) => officers.some((one) => about.has(one))).map((one) => one.id),
  )
  return ({ area, officers }) => areas.has(area) || officers.includes(officer)
}
