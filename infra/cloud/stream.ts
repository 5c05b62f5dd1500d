import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb'
import { CfnEventSourceMapping, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

type Parts = { table: CfnTable; target: LambdaFunction; failed: Queue }

/**
 * The table's stream, only of items that wait in the outbox: marking one as told removes `out`, so that the teller never
 * wakes itself, which nothing in China would stop (ADR 2). What cannot be done goes to a queue, since the sweep does it.
 */
export const streamOf = (scope: Construct, { table, target, failed }: Parts): void => {
  const mapping = new CfnEventSourceMapping(scope, 'Stream', {
    functionName: target.functionName,
    eventSourceArn: table.attrStreamArn,
    startingPosition: 'LATEST',
    batchSize: 25,
    maximumBatchingWindowInSeconds: 0,
    parallelizationFactor: 2,
    bisectBatchOnFunctionError: true,
    maximumRetryAttempts: 2,
    maximumRecordAgeInSeconds: 3600,
    destinationConfig: { onFailure: { destination: failed.queueArn } },
    filterCriteria: { filters: [{ pattern: JSON.stringify(IN_OUTBOX) }] },
  })
  // It is refused as long as the function may not read the stream.
  if (target.role) mapping.node.addDependency(target.role)
}

const IN_OUTBOX = { dynamodb: { NewImage: { out: { S: [{ exists: true }] } } } }
