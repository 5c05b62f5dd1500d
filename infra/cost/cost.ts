import type { Prices } from './prices'
import type { Workload } from './workload'

/** Request units as the bench counts them over the table and all its indexes. */
export type Units = {
  /** Of one need from its telling to its judgement, everything told. */
  need: { read: number; write: number }
  scan: number
  /** A page of twenty lines. */
  view: number
  /** A pass of the sweep with nothing to do. */
  sweep: number
}

const MILLION = 1_000_000
const SWEEPS = 60 * 24 * 30
/** Assumed, since no bench on one machine can tell: calls of a need's life, seconds and memory of each. */
const CALLS_A_NEED = 25
const RUNS_A_NEED = 12
const API_GBS = 0.06 * 1
const RUN_GBS = 0.15 * 0.5
const SWEEP_GBS = 0.4 * 1
const KB_A_CALL = 6
const LOG_BYTES = 400
/** Our own, with one for each refusal in use; the alarms' metrics, those of the table's indexes among them. */
const METRICS = 22
const ALARMED = 33
const SECRETS = 4
const PHOTO_GB = 0.2 / 1000

/** What some of the table's units cost. */
const unitsCost = ({ read, write }: Units['need'], { readUnits, writeUnits }: Prices): number =>
  (read * readUnits + write * writeUnits) / MILLION

/** What calls from outside cost, without the table: CDN, gateway, function, log. */
const callsCost = (calls: number, prices: Prices): number =>
  (calls * (prices.cdnCalls + prices.httpCalls + prices.functionCalls)) / MILLION +
  calls * API_GBS * prices.gbSeconds +
  ((calls * KB_A_CALL) / MILLION) * prices.cdnGb +
  ((calls * LOG_BYTES) / 1e9) * prices.logGb

/** What one need costs from its telling to its judgement, in dollars. */
export const needCost = (units: Units, prices: Prices): number =>
  unitsCost(units.need, prices) +
  callsCost(CALLS_A_NEED, prices) +
  (RUNS_A_NEED * prices.functionCalls) / MILLION +
  RUNS_A_NEED * RUN_GBS * prices.gbSeconds

/** What a month costs by what it is for, in dollars. */
export const monthCost = (units: Units, { needs, scans, views, photos, tableGb }: Workload, prices: Prices) => {
  const reading = (read: number) => unitsCost({ read, write: 0 }, prices)
  return {
    needs: needs * needCost(units, prices),
    scans: scans * reading(units.scan) + callsCost(scans, prices),
    views: views * reading(units.view) + callsCost(views, prices),
    photos:
      (photos * (2 * prices.objectPuts + 4 * prices.objectGets)) / MILLION +
      photos * PHOTO_GB * (60 * prices.objectGb + 4 * prices.objectOutGb),
    kept: tableGb * (prices.storedGb + prices.restorableGb),
    clock:
      SWEEPS * (reading(units.sweep) + unitsCost({ read: 0, write: 1 }, prices) + SWEEP_GBS * prices.gbSeconds) +
      (SWEEPS * (prices.scheduled + prices.functionCalls)) / MILLION,
    watch: METRICS * prices.metric + ALARMED * prices.alarmedMetric + SECRETS * prices.secret + prices.key,
  }
}

export const sumOf = (costs: Readonly<Record<string, number>>): number =>
  Object.values(costs).reduce((sum, cost) => sum + cost, 0)
