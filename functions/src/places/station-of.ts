import type { Body, District, Named } from '@lianxin/shared/organisation/schema'

/** The station that looks after what lies in a street: its own area says so, else any area of the street; undefined when none does. */
export const stationOf = ({ areas, bodies }: Pick<District, 'areas' | 'bodies'>, street: string): Body | undefined => {
  const own = areas.find(
    (area) => area.kind === 'station' && (area.street === street || area.covers.streets.includes(street)),
  )
  const found = own ?? areas.find((area) => area.street === street)
  return bodies.find(({ id }) => id === found?.station)
}

/** Who answers for what lies in a street before its hosts, and is told when these do not: the station's head, else the office. */
export const headsOf = (district: Pick<District, 'areas' | 'bodies' | 'office'>, street: string): readonly Named[] => {
  const station = stationOf(district, street)
  return station ? [station.head] : district.office.people
}
