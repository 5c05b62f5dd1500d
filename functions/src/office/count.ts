import type { Counts, LedgerLine } from '@lianxin/shared/office/report'
import type { District } from '@lianxin/shared/organisation/schema'

/** Rates of fewer say more about who was asked than about the work (domain.md, Assessment; the five are ours). */
const LEAST_ASKED = 5

/** What belongs to no street. */
export const OWN = '区直属'

/** The counts of some lines of one quarter. */
export const countsOf = (lines: readonly LedgerLine[]): Counts => {
  const count = (is: (line: LedgerLine) => boolean): number => lines.filter(is).length
  const asked = count(({ judged }) => judged !== undefined)
  const rate = (part: number) => Math.round((100 * part) / asked)
  const rates = {
    resolution: rate(asked - count(({ judged }) => judged === 'reopened')),
    satisfaction: rate(count(({ judged }) => judged === 'satisfied')),
  }
  return {
    received: count(({ received }) => received),
    settled: count(({ settled }) => settled),
    ...(asked < LEAST_ASKED ? {} : rates),
    asked,
    listed: count(({ listed }) => listed),
    carried: count(({ carried }) => carried),
  }
}

/** The street an area's label lies in; what a station's people recorded without a board, in the street it serves alone. */
export const streetOf = (
  area: string,
  { streets, bodies, areas }: Pick<District, 'streets' | 'bodies' | 'areas'>,
): string => {
  const body = bodies.find(({ name }) => name === area)
  const served = body ? new Set(areas.filter(({ station }) => station === body.id).map(({ street }) => street)) : []
  const [only, ...more] = [...served]
  const street = streets.find(({ id, name }) => area.startsWith(`${name} · `) || (more.length === 0 && id === only))
  return street?.name ?? OWN
}
