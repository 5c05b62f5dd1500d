/** The fields of an area that the server may refuse, as it names them. */
export const areaFields = [
  'kind',
  'name',
  'street',
  'officers',
  'leader',
  'station',
  'climb',
  'hours',
  'covers.streets',
  'covers.communities',
  'covers.boundary',
] as const

/** What is wrong with each. */
export type AreaErrors = Partial<Record<(typeof areaFields)[number], string>>
