import { CfnDeletionPolicy } from 'aws-cdk-lib'
import { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import { tableInput } from '../../functions/src/dynamo/table'

/** As long as DynamoDB keeps it. */
const RECOVERY_DAYS = 35

/** The one table, exactly as the server and its tests know it, and kept whatever happens to the stack. */
export const tableOf = (scope: Construct, name: string): CfnTable => {
  const {
    KeySchema = [],
    AttributeDefinitions = [],
    GlobalSecondaryIndexes = [],
    StreamSpecification,
  } = tableInput(name)
  const table = new CfnTable(scope, 'Table', {
    tableName: name,
    billingMode: 'PAY_PER_REQUEST',
    keySchema: KeySchema.map(keyOf),
    attributeDefinitions: AttributeDefinitions.map(({ AttributeName = '', AttributeType = '' }) => ({
      attributeName: AttributeName,
      attributeType: AttributeType,
    })),
    globalSecondaryIndexes: GlobalSecondaryIndexes.map((index) => ({
      indexName: index.IndexName ?? '',
      keySchema: (index.KeySchema ?? []).map(keyOf),
      projection: projectionOf(index.Projection),
    })),
    streamSpecification: { streamViewType: StreamSpecification?.StreamViewType ?? '' },
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: RECOVERY_DAYS },
    timeToLiveSpecification: { attributeName: 'expires', enabled: true },
    sseSpecification: { sseEnabled: true },
    deletionProtectionEnabled: true,
  })
  table.cfnOptions.deletionPolicy = CfnDeletionPolicy.RETAIN
  table.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN
  return table
}

/** The names of the table's indexes. */
export const INDEXES = (tableInput('').GlobalSecondaryIndexes ?? []).map(({ IndexName = '' }) => IndexName)

const keyOf = ({
  AttributeName = '',
  KeyType = '',
}: {
  AttributeName?: string | undefined
  KeyType?: string | undefined
}) => ({
  attributeName: AttributeName,
  keyType: KeyType,
})

type Projection = { ProjectionType?: string | undefined; NonKeyAttributes?: string[] | undefined } | undefined

const projectionOf = (projection: Projection) => ({
  projectionType: projection?.ProjectionType ?? 'ALL',
  ...(projection?.NonKeyAttributes ? { nonKeyAttributes: projection.NonKeyAttributes } : {}),
})
