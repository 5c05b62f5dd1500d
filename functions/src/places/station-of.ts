import type { Body, District } from '@lianxin/shared/organisation/schema'

/** The station that looks after what lies in a street: its own area says so, else any area of the street; undefined when none does. */
export const stationOf = ({ areas, bodies }: Pick<District, 'areas' | 'bodies'>, street: string): Body | undefined => {
  const own = areas.find(
    (area) => area.kind === 'station' && (area.street === street || area.covers.streets.includes(street)),
  )
  const found = own ?? areas.find((area) => area.street === street)
  return bodies.find(({ id }) => id === found?.station)
}
