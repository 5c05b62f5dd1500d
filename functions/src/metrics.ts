import type { Clock } from './clock'

/** What is counted for the alarms and the office's graphs; docs/runbook.md says what each means. */
const UNITS = {
  NeedsFiled: 'Count',
  /** From the telling to the first word of somebody who handles it, nights and holidays included. */
  MinutesToFirstResponse: 'None',
  /** Steps of a need that were told more than five minutes after they were made. */
  NoticesLate: 'Count',
  /** Refusals of something a signed-in person sent, by code. */
  Refused: 'Count',
  /** Items a pass of the sweep could not tell or wake. */
  SweepFailures: 'Count',
  /** Messages to officers that could not be sent, since they had not subscribed or had no WeChat. */
  MessagesWithoutCredit: 'Count',
  /** Messages WeChat refused for good or would not take for six hours. */
  MessagesFailed: 'Count',
} as const
export type Metric = keyof typeof UNITS

/** Counts something; `facts` are dimensions, so they have few values, and never a person's. It never throws. */
export type Measure = (metric: Metric, value: number, facts?: Readonly<Record<string, string>>) => void

export const NAMESPACE = 'Lianxin'

/**
 * Writes metrics as lines of the log (CloudWatch's embedded metric format), which cost no request and cannot fail.
 * @param table tells deployments of one account apart
 */
export const createMeasure =
  (write: (line: string) => void, table: string, clock: Clock): Measure =>
  (metric, value, facts = {}) => {
    const names = Object.keys(facts)
    const Dimensions = [['table'], ...(names.length > 0 ? [['table', ...names]] : [])]
    const Metrics = [{ Name: metric, Unit: UNITS[metric] }]
    const CloudWatchMetrics = [{ Namespace: NAMESPACE, Dimensions, Metrics }]
    const _aws = { Timestamp: Date.parse(clock.now()), CloudWatchMetrics }
    write(`${JSON.stringify({ _aws, table, ...facts, [metric]: value })}\n`)
  }
