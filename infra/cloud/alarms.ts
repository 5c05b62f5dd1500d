import { CfnAlarm } from 'aws-cdk-lib/aws-cloudwatch'
import type { Key } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import { type AlarmSpec, alarmsFor, type Measured, type Named } from './alarm-list'

type Parts = { stack: string; email: string; key: Key; named: Named }

/** Every alarm, and the one topic they write to: the office's address confirms its subscription once, by a letter. */
export const alarms = (scope: Construct, { stack, email, key, named }: Parts): Topic => {
  const topic = new Topic(scope, 'Alarms', {
    topicName: `${stack}-alarms`,
    displayName: 'Lianxin',
    masterKey: key,
    enforceSSL: true,
  })
  topic.addSubscription(new EmailSubscription(email))
  for (const spec of alarmsFor(named)) alarmOf(scope, { stack, topic, spec })
  return topic
}

const alarmOf = (scope: Construct, { stack, topic, spec }: { stack: string; topic: Topic; spec: AlarmSpec }) => {
  const { name, words, above, minutes, periods, of = periods, silence, below } = spec
  return new CfnAlarm(scope, `Alarm-${name}`, {
    alarmName: `${stack}-${name}`,
    alarmDescription: `${words} docs/runbook.md#${name}`,
    threshold: above,
    comparisonOperator: below ? 'LessThanOrEqualToThreshold' : 'GreaterThanThreshold',
    evaluationPeriods: periods,
    datapointsToAlarm: of,
    treatMissingData: silence === 'wrong' ? 'breaching' : 'notBreaching',
    alarmActions: [topic.topicArn],
    okActions: [topic.topicArn],
    metrics: sumOf(spec.measured, minutes * 60),
  })
}

// Several metrics are one alarm: nobody wants six letters about one busy table.
const sumOf = (measured: readonly Measured[], period: number): CfnAlarm.MetricDataQueryProperty[] => [
  { id: 'sum', expression: `SUM(METRICS())`, returnData: true },
  ...measured.map(({ namespace, metric, dimensions, statistic }, at) => ({
    id: `m${at}`,
    returnData: false,
    metricStat: {
      stat: statistic,
      period,
      metric: {
        namespace,
        metricName: metric,
        dimensions: Object.entries(dimensions).map(([name, value]) => ({ name, value })),
      },
    },
  })),
]
