import { CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import type { Construct } from 'constructs'
import { acknowledge } from './acknowledged'
import { alarms } from './alarms'
import { type CodeFolders, ENTRY_OF } from './code'
import { computing } from './computing'
import { httpApi } from './http'
import { photoBucket } from './photos'
import { failedQueue } from './queues'
import { allow } from './roles'
import { schedules } from './schedules'
import { ownKey, secretsOf } from './secrets'
import type { Settings } from './settings'
import { streamOf } from './stream'
import { INDEXES, tableOf } from './table'
import { distributionOf } from './web'
import { deployFiles, webBucket } from './web-files'

/** What one deployment is called everywhere. */
export const stackName = ({ stage }: Pick<Settings, 'stage'>): string => `lianxin-${stage}`

/** Everything one deployment has, in one stack; what holds people's words stays when the stack goes. */
export const lianxinStack = (scope: Construct, settings: Settings, code: CodeFolders): Stack => {
  const { account, region, host } = settings
  const name = stackName(settings)
  const stack = new Stack(scope, name, { env: { account, region }, terminationProtection: true })
  const key = ownKey(stack)
  const secrets = secretsOf(stack, name, settings.sessionSecretChanged)
  const table = tableOf(stack, name)
  const photos = photoBucket(stack, { name: `${name}-photos-${account}`, origin: `https://${host}` })
  const common = { stack: name, key, logDays: settings.logDays }
  const functions = computing(stack, { common, settings, code, table, photos, secrets })
  const failed = {
    stream: failedQueue(stack, 'StreamFailed', `${name}-stream-failed`),
    schedule: failedQueue(stack, 'ScheduleFailed', `${name}-schedule-failed`),
  }
  functions.stream.addToRolePolicy(allow(['sqs:SendMessage'], [failed.stream.queueArn]))
  streamOf(stack, { table, target: functions.stream, failed: failed.stream })
  functions.schedule.configureAsyncInvoke({
    onFailure: new SqsDestination(failed.schedule),
    retryAttempts: 1,
    maxEventAge: Duration.hours(1),
  })
  schedules(stack, { stack: name, target: functions.schedule, failed: failed.schedule })
  const api = httpApi(stack, { name, rates: settings.rates, logDays: settings.logDays, answers: functions })
  const bucket = webBucket(stack, `${name}-web-${account}`)
  const edgeKey = secrets.EDGE_KEY?.unsafeUnwrap() ?? ''
  const distribution = distributionOf(stack, { settings, api, bucket, edgeKey })
  const { linkFiles } = settings.wechat
  deployFiles(stack, { bucket, folder: code.web, linkFiles, distribution, host, page: functions.page })
  const queues = { stream: failed.stream.queueName, schedule: failed.schedule.queueName }
  const named = { table: table.ref, indexes: INDEXES, apiId: api.ref, functions: namesOf(name), queues }
  alarms(stack, { stack: name, email: settings.alarmEmail, key, named })
  new CfnOutput(stack, 'PointTheHostTo', { value: distribution.attrDomainName })
  acknowledge(stack)
  return stack
}

const namesOf = (name: string) => ({
  api: `${name}-${ENTRY_OF.api}`,
  office: `${name}-${ENTRY_OF.office}`,
  stream: `${name}-${ENTRY_OF.stream}`,
  schedule: `${name}-${ENTRY_OF.schedule}`,
  page: `${name}-${ENTRY_OF.page}`,
  wechat: `${name}-${ENTRY_OF.wechat}`,
})
