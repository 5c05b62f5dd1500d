import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tableInput } from '../../functions/src/dynamo/table'
import { TABLE_ACTIONS } from '../../infra/cloud/roles'
import { demo } from '../../infra/cloud/stages/demo'
import { exampleCn } from '../../infra/cloud/stages/example-cn'
import { resource, resources, statementsOf, templates } from './template'

const root = join(__dirname, '../..')
const stages = [
  { settings: demo, template: templates.demo },
  { settings: exampleCn, template: templates.china },
]
const roles = ['ApiRole', 'OnStreamRole', 'OnScheduleRole', 'PageRole', 'WechatRole', 'SchedulesRole']

describe.each(stages)('$settings.stage', ({ template, settings }) => {
  test('the table is the one the server and its tests know, with all that can be lost protected', () => {
    const { Properties, ...kept } = resource(template, 'AWS::DynamoDB::Table')
    const { TableName: _name, StreamSpecification, ...wanted } = tableInput('')
    expect(Properties).toMatchObject({
      ...JSON.parse(JSON.stringify(wanted)),
      StreamSpecification: { StreamViewType: StreamSpecification?.StreamViewType },
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      DeletionProtectionEnabled: true,
      TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    })
    expect(kept).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' })
  })

  test('no role of ours may do anything by a pattern, scan, or touch another table', () => {
    for (const role of roles) {
      const statements = statementsOf(template, role)
      const actions = statements.flatMap(({ Action }) => Action)
      expect(actions.filter((action) => action.includes('*') || action === 'dynamodb:Scan')).toEqual([])
      expect(statements.filter(({ Resource }) => Resource === '*')).toEqual([])
      for (const { Action, Resource } of statements)
        if (Action.some((one) => one.startsWith('dynamodb:'))) expect(JSON.stringify(Resource)).not.toContain('*')
    }
  })

  test('the functions may call just what the stores call', () => {
    const called = new Set(['ConditionCheckItem'])
    for (const entry of readdirSync(join(root, 'functions/src'), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath ?? entry.path, entry.name)
      if (!entry.isFile() || !/\.ts$/.test(path) || /functions\/src\/(local|backup)\//.test(path)) continue
      for (const [, command = ''] of readFileSync(path, 'utf8').matchAll(/new (\w+)Command\(/g))
        if (command !== 'TransactWrite') called.add(`${command}Item`.replace('QueryItem', 'Query'))
    }
    expect([...called].sort()).toEqual([...TABLE_ACTIONS].sort())
    const granted = statementsOf(template, 'ApiRole').flatMap(({ Action }) => Action)
    expect(granted).toEqual(expect.arrayContaining(TABLE_ACTIONS.map((action) => `dynamodb:${action}`)))
  })

  test('what only one function needs no other may do', () => {
    const may = (role: string, action: string) =>
      statementsOf(template, role).some(({ Action }) => Action.includes(action))
    expect(roles.filter((role) => may(role, 's3:PutObject'))).toEqual(['ApiRole'])
    expect(roles.filter((role) => may(role, 's3:DeleteObject'))).toEqual(['ApiRole', 'OnStreamRole', 'OnScheduleRole'])
    expect(roles.filter((role) => may(role, 's3:ListBucket'))).toEqual(['OnScheduleRole'])
    expect(roles.filter((role) => may(role, 'dynamodb:GetRecords'))).toEqual(['OnStreamRole'])
    expect(roles.filter((role) => may(role, 'lambda:InvokeFunction'))).toEqual(['SchedulesRole'])
    expect(roles.filter((role) => may(role, 'dynamodb:GetItem'))).not.toContain('PageRole')
  })

  test('the stream wakes its function for what waits in the outbox only, and what fails is kept', () => {
    const { Properties } = resource(template, 'AWS::Lambda::EventSourceMapping')
    expect(Properties).toMatchObject({
      FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"out":{"S":[{"exists":true}]}}}}' }] },
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 2,
      StartingPosition: 'LATEST',
    })
    const [queue] = Object.keys(resources(template, 'AWS::SQS::Queue')).filter((name) =>
      name.startsWith('StreamFailed'),
    )
    expect(JSON.stringify(Properties.DestinationConfig)).toContain(queue)
    const sends = statementsOf(template, 'OnStreamRole').filter(({ Action }) => Action.includes('sqs:SendMessage'))
    expect(JSON.stringify(sends)).toContain(queue)
  })

  test('every function runs on arm64 with Node 24 and writes to a log that ends', () => {
    const ours = Object.entries(resources(template, 'AWS::Lambda::Function')).filter(
      ([name]) => !name.startsWith('Custom'),
    )
    expect(ours).toHaveLength(6)
    for (const [, { Properties }] of ours)
      expect(Properties).toMatchObject({ Architectures: ['arm64'], Runtime: 'nodejs24.x' })
    for (const { Properties } of Object.values(resources(template, 'AWS::Logs::LogGroup')))
      expect(Properties.RetentionInDays).toBe(settings.logDays)
  })

  test('photos are private, over TLS only, posted from our own page; what is never finished goes', () => {
    const { Properties, DeletionPolicy } = resource(template, 'AWS::S3::Bucket', 'Photos')
    expect(DeletionPolicy).toBe('Retain')
    expect(Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      CorsConfiguration: { CorsRules: [{ AllowedOrigins: [`https://${settings.host}`] }] },
    })
    expect(JSON.stringify(Properties.LifecycleConfiguration)).toContain('"Prefix":"raw/"')
    for (const { Properties: policy } of Object.values(resources(template, 'AWS::S3::BucketPolicy')))
      expect(JSON.stringify(policy)).toContain('"aws:SecureTransport":"false"')
  })

  test('nothing that costs money or trust outside China is used inside it', () => {
    const text = JSON.stringify(template)
    expect(text).not.toMatch(/AWS::Lambda::Url|XRay|TracingConfig|AWS::SES|AWS::Cognito/)
  })
})
