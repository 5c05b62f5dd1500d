/** What a place does in a month. Assumptions: nobody has run this system yet. */
export type Workload = {
  needs: number
  scans: number
  /** Lists and needs that officers look at, and what the app asks for by itself. */
  views: number
  /** Photos attached; a fifth of a megabyte each once they are cleaned. */
  photos: number
  /** Items and indexes together after five years. */
  tableGb: number
}

/** A need in ten members and year; each member scans a board every other month; an officer looks at 40 things a day. */
export const workloadOf = (members: number): Workload => {
  const needs = (members * 0.1) / 12
  const officers = members / 120
  return {
    needs,
    scans: members / 2,
    views: officers * 40 * 21 + needs * 20,
    photos: needs * 1.5,
    tableGb: (needs * 60 * 12) / 1_000_000,
  }
}

export const DISTRICT_MEMBERS = 70_000
/** A city of the first rank, all districts in one table. */
export const CITY_MEMBERS = 5_000_000
