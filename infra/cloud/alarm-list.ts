import { type Metric, NAMESPACE } from '../../functions/src/metrics'

/** What a graph or an alarm counts. */
export type Measured = {
  namespace: string
  metric: string
  dimensions: Readonly<Record<string, string>>
  statistic: 'Sum' | 'Maximum'
}

/** One alarm: somebody gets a letter, so each has a page in docs/runbook.md that says what to do. */
export type AlarmSpec = {
  name: string
  /** For whoever reads the letter: first the office's sentence, then the engineer's. */
  words: string
  measured: readonly Measured[]
  above: number
  /** Of `minutes` each; it rises when `of` periods out of `periods` are above. */
  minutes: number
  periods: number
  of?: number
  /** Silence is the fault itself, as of a sweep that does not run. */
  silence?: 'wrong'
  below?: true
}

export type Named = {
  table: string
  indexes: readonly string[]
  apiId: string
  functions: { api: string; office: string; stream: string; schedule: string; page: string; wechat: string }
  queues: { stream: string; schedule: string }
}

/** Every alarm of a deployment. */
export const alarmsFor = (named: Named): AlarmSpec[] => [
  ...ownAlarms(named),
  ...awsAlarms(named),
  ...tableAlarms(named),
]

const ownAlarms = ({ table }: Named): AlarmSpec[] => {
  const own = (metric: Metric): Measured[] => [
    { namespace: NAMESPACE, metric, dimensions: { table }, statistic: 'Sum' },
  ]
  return [
    {
      name: 'sweep-failures',
      words: '有事项没能按时提醒或通知，系统每分钟会再试。 Some items could not be told or woken.',
      measured: own('SweepFailures'),
      above: 0,
      minutes: 5,
      periods: 3,
    },
    {
      name: 'notices-late',
      words: '有消息晚了五分钟以上才送出。 Notices were told more than five minutes late.',
      measured: own('NoticesLate'),
      above: 0,
      minutes: 15,
      periods: 2,
    },
    {
      name: 'refused-often',
      words: '一刻钟里被系统拒绝的操作特别多，请先打电话问一问用的人。 Far more refusals than usual.',
      measured: own('Refused'),
      above: 300,
      minutes: 15,
      periods: 1,
    },
    {
      name: 'messages-without-credit',
      words: '好几位干部收不到微信提醒，请在系统里看名单，打电话告诉他们。 Officers have no message left to be sent.',
      measured: own('MessagesWithoutCredit'),
      above: 20,
      minutes: 1440,
      periods: 1,
    },
    {
      name: 'messages-failed',
      words: '微信没有把提醒送出去，请技术人员看一看；消息在系统里都能看到。 WeChat refused messages for good.',
      measured: own('MessagesFailed'),
      above: 5,
      minutes: 60,
      periods: 1,
    },
  ]
}

const awsAlarms = ({ apiId, functions, queues }: Named): AlarmSpec[] => {
  const lambda = (metric: string, name: string, statistic: Measured['statistic'] = 'Sum'): Measured => ({
    namespace: 'AWS/Lambda',
    metric,
    dimensions: { FunctionName: name },
    statistic,
  })
  const waiting = (name: string): Measured => ({
    namespace: 'AWS/SQS',
    metric: 'ApproximateNumberOfMessagesVisible',
    dimensions: { QueueName: name },
    statistic: 'Maximum',
  })
  return [
    {
      name: 'api-errors',
      words: '系统出错了，有人的操作没有成功。 The API answered with 5xx.',
      measured: [{ namespace: 'AWS/ApiGateway', metric: '5xx', dimensions: { ApiId: apiId }, statistic: 'Sum' }],
      above: 4,
      minutes: 5,
      periods: 1,
    },
    {
      name: 'functions-throttled',
      words: '同时用的人太多，系统忙不过来。 Lambda refused to run: the account’s concurrency is used up.',
      measured: Object.values(functions).map((name) => lambda('Throttles', name)),
      above: 0,
      minutes: 5,
      periods: 1,
    },
    {
      name: 'sweep-silent',
      words: '定时任务没有运行：到期提醒会停下来。 The schedule has not run for ten minutes.',
      measured: [lambda('Invocations', functions.schedule)],
      above: 0,
      below: true,
      silence: 'wrong',
      minutes: 5,
      periods: 2,
    },
    {
      name: 'stream-behind',
      words: '消息送得慢，系统会自己补上。 The stream’s reader is more than five minutes behind.',
      measured: [lambda('IteratorAge', functions.stream, 'Maximum')],
      above: 5 * 60_000,
      minutes: 5,
      periods: 2,
    },
    {
      name: 'stream-failed',
      words: '有消息没能马上送出，定时任务会补上；请技术人员看一看。 Records of the stream were given up.',
      measured: [waiting(queues.stream)],
      above: 0,
      minutes: 5,
      periods: 1,
    },
    {
      name: 'schedule-failed',
      words: '一次定时任务没有做完（季末汇总、早上提醒也在其中），请技术人员今天处理。 A scheduled run was given up.',
      measured: [waiting(queues.schedule)],
      above: 0,
      minutes: 5,
      periods: 1,
    },
  ]
}

const tableAlarms = ({ table, indexes }: Named): AlarmSpec[] => {
  const throttled = (metric: string): Measured[] =>
    [{ TableName: table }, ...indexes.map((index) => ({ TableName: table, GlobalSecondaryIndexName: index }))].map(
      (dimensions) => ({ namespace: 'AWS/DynamoDB', metric, dimensions, statistic: 'Sum' as const }),
    )
  return ['Read', 'Write'].map((way) => ({
    name: `table-${way.toLowerCase()}s-throttled`,
    words: `数据库一时太忙，有人要多等一会儿。 DynamoDB throttled ${way.toLowerCase()}s of the table or an index.`,
    measured: throttled(`${way}ThrottleEvents`),
    above: 10,
    minutes: 5,
    periods: 2,
  }))
}
