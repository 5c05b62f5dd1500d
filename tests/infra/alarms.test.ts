import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { resource, resources, templates } from './template'

const runbook = readFileSync(join(__dirname, '../../docs/runbook.md'), 'utf8')
const metrics = readFileSync(join(__dirname, '../../functions/src/metrics.ts'), 'utf8')

const Alarm = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()).min(1),
  TreatMissingData: z.string(),
  Metrics: z.array(
    z.object({
      MetricStat: z
        .object({
          Metric: z.object({ Namespace: z.string(), MetricName: z.string(), Dimensions: z.array(z.unknown()) }),
        })
        .optional(),
    }),
  ),
})

describe.each([
  ['demo', templates.demo],
  ['china', templates.china],
] as const)('%s', (_name, template) => {
  const alarms = Object.values(resources(template, 'AWS::CloudWatch::Alarm')).map((one) => Alarm.parse(one.Properties))
  const names = alarms.map(({ AlarmName }) => AlarmName.replace(/^lianxin-(demo|example-cn)-/, ''))

  test('every alarm has its page in the runbook, and the runbook no page of an alarm there is not', () => {
    const pages = [...runbook.matchAll(/^## ([a-z-]+)$/gm)].map(([, name]) => name)
    expect(pages.sort()).toEqual([...names].sort())
  })

  test('every alarm tells a person in Chinese, through the one topic, what its page tells', () => {
    const topic = Object.keys(resources(template, 'AWS::SNS::Topic'))
    expect(topic).toHaveLength(1)
    expect(resource(template, 'AWS::SNS::Subscription').Properties.Protocol).toBe('email')
    for (const { AlarmActions, AlarmDescription } of alarms) {
      expect(JSON.stringify(AlarmActions)).toContain(topic[0])
      const [sentence = ''] = AlarmDescription.split(' ')
      expect(sentence).toMatch(/[。]$/)
      expect(runbook).toContain(sentence)
    }
  })

  test('what we count ourselves is counted under that name', () => {
    const own = alarms.flatMap(({ Metrics }) =>
      Metrics.flatMap(({ MetricStat }) =>
        MetricStat?.Metric.Namespace === 'Lianxin' ? MetricStat.Metric.MetricName : [],
      ),
    )
    expect(own.length).toBeGreaterThan(4)
    for (const name of own) expect(metrics).toMatch(new RegExp(`^  ${name}: '`, 'm'))
  })

  test('silence of the sweep is an alarm; silence of a fault is none', () => {
    const silent = alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching')
    expect(silent.map(({ AlarmName }) => AlarmName)).toEqual([expect.stringMatching(/-sweep-silent$/)])
  })

  test('both queues of what failed are watched, and the table with each of its indexes', () => {
    const text = JSON.stringify(alarms)
    expect(text.match(/ApproximateNumberOfMessagesVisible/g)).toHaveLength(2)
    expect(text.match(/WriteThrottleEvents/g)).toHaveLength(6)
  })
})
