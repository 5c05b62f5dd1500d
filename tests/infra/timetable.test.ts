import { ScheduledJob } from '../../functions/src/jobs/schedule'
import { jobsBetween } from '../../functions/src/local/timetable'
import { SHANGHAI, TIMETABLE } from '../../infra/cloud/timetable'
import { resources, templates } from './template'

const FROM = '2026-12-30T16:00:00.000Z'
const UNTIL = '2028-01-05T16:00:00.000Z'
const HOUR = 3600_000

/** When a `cron(minute hour day month ? *)` of Shanghai fires. */
const firings = (expression: string): string[] => {
  const [minute = '', hour = '', days = '', months = ''] = expression.slice('cron('.length).split(' ')
  const fits = (list: string, n: number) => list === '*' || list.split(',').map(Number).includes(n)
  const found: string[] = []
  for (let at = Date.parse(FROM); at < Date.parse(UNTIL); at += 24 * HOUR) {
    const day = new Date(at + 8 * HOUR)
    if (fits(days, day.getUTCDate()) && fits(months, day.getUTCMonth() + 1))
      found.push(new Date(at + Number(hour) * HOUR + Number(minute) * 60_000).toISOString())
  }
  return found
}

test('the cloud calls at the very times at which one machine does', () => {
  const dated = TIMETABLE.filter(({ expression }) => expression.startsWith('cron'))
  const inCloud = dated.flatMap(({ job, expression }) => firings(expression).map((time) => `${time} ${job}`))
  const here = jobsBetween(FROM, UNTIL).map(({ job, time }) => `${time} ${job}`)
  expect(inCloud.sort()).toEqual(here.sort())
})

test('every job the server knows is on the timetable', () => {
  expect(new Set(TIMETABLE.map(({ job }) => job))).toEqual(new Set(ScheduledJob.shape.job.options))
})

test('what the schedule sends is what the server reads, in Shanghai’s time', () => {
  const found = Object.values(resources(templates.demo, 'AWS::Scheduler::Schedule'))
  expect(found).toHaveLength(TIMETABLE.length)
  for (const { Properties } of found) {
    expect(Properties.ScheduleExpressionTimezone).toBe(SHANGHAI)
    const { Input } = JSON.parse(JSON.stringify(Properties.Target))
    const sent = JSON.parse(Input.replace('<aws.scheduler.scheduled-time>', '2027-01-01T00:00:00Z'))
    expect(ScheduledJob.parse(sent).time).toBe('2027-01-01T00:00:00.000Z')
  }
})
