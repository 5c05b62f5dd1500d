/** US dollars, on demand, without any free tier. A million requests, a gigabyte and month, or a thing and month. */
export type Prices = {
  region: string
  /** When somebody last held these against the public list, and whether they are that list's or an allowance. */
  asOf: string
  checked: boolean
  writeUnits: number
  readUnits: number
  storedGb: number
  restorableGb: number
  httpCalls: number
  functionCalls: number
  gbSeconds: number
  cdnCalls: number
  cdnGb: number
  scheduled: number
  objectGb: number
  objectPuts: number
  objectGets: number
  objectOutGb: number
  logGb: number
  metric: number
  alarmedMetric: number
  secret: number
  key: number
}

/** The public list of us-east-1, the one most people can look up. */
export const usEast: Prices = {
  region: 'us-east-1',
  asOf: '2026-11',
  checked: false,
  writeUnits: 0.625,
  readUnits: 0.125,
  storedGb: 0.25,
  restorableGb: 0.2,
  httpCalls: 1,
  functionCalls: 0.2,
  gbSeconds: 0.0000133334,
  cdnCalls: 1,
  cdnGb: 0.085,
  scheduled: 1,
  objectGb: 0.023,
  objectPuts: 5,
  objectGets: 0.4,
  objectOutGb: 0.09,
  logGb: 0.5,
  metric: 0.3,
  alarmedMetric: 0.1,
  secret: 0.4,
  key: 1,
}

const times = (factor: number, region: string): Prices => {
  const { region: _region, asOf, checked: _checked, ...prices } = usEast
  const raised = Object.entries(prices).map(([name, price]) => [name, price * factor])
  return { ...usEast, ...Object.fromEntries(raised), region, asOf, checked: false }
}

/** Allowances, to be checked against the region's own list on the day somebody decides: China's is in yuan. */
export const apSoutheast = times(1.25, 'ap-southeast-1')
export const cnNorth = times(1.5, 'cn-north-1')
