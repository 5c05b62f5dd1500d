import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBStreamEvent } from 'aws-lambda'
import type { Log } from '../log'

const IDLE_MS = 200

type Deps = {
  client: DynamoDBClient
  table: string
  endpoint: string
  region: string
  handle(event: DynamoDBStreamEvent): Promise<void>
  sleep(ms: number): Promise<void>
  log: Log
}

/** Passes new records to the same handler as Lambda, until `signal`. What happened while it was off, the sweep tells. */
export const readStream = async (deps: Deps, signal: AbortSignal): Promise<void> => {
  const { endpoint, region } = deps
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const streams = new DynamoDBStreamsClient({ endpoint, region, credentials })
  while (!signal.aborted) {
    try {
      const iterators = await latest(streams, await streamOf(deps))
      await follow(deps, streams, iterators, signal)
    } catch (cause) {
      if (!signal.aborted) deps.log.error('stream lost', cause)
    }
    await deps.sleep(IDLE_MS)
  }
  streams.destroy()
}

const streamOf = async ({ client, table }: Deps): Promise<string | undefined> =>
  (await client.send(new DescribeTableCommand({ TableName: table }))).Table?.LatestStreamArn

const latest = async (streams: DynamoDBStreamsClient, StreamArn: string | undefined): Promise<string[]> => {
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }))
  const open = StreamDescription?.Shards?.filter((shard) => !shard.SequenceNumberRange?.EndingSequenceNumber) ?? []
  const found = open.map(({ ShardId }) =>
    streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'LATEST' })),
  )
  return (await Promise.all(found)).flatMap(({ ShardIterator }) => ShardIterator ?? [])
}

/** Ends when every shard has. */
const follow = async (deps: Deps, streams: DynamoDBStreamsClient, from: string[], signal: AbortSignal) => {
  let iterators = from
  while (iterators.length > 0 && !signal.aborted) {
    const next: string[] = []
    let seen = 0
    for (const ShardIterator of iterators) {
      const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator }))
      if (NextShardIterator) next.push(NextShardIterator)
      seen += Records.length
      if (Records.length > 0)
        await deps.handle({ Records: Records.map(({ dynamodb }) => recordOf(dynamodb?.NewImage)) })
    }
    iterators = next
    if (seen === 0) await deps.sleep(IDLE_MS)
  }
}

/** Only the attributes the handler reads; the two packages type the rest differently. */
const recordOf = (image: Record<string, { S?: string | undefined }> = {}): DynamoDBStreamEvent['Records'][number] => ({
  dynamodb: { NewImage: Object.fromEntries(['pk', 'sk', 'out'].flatMap((name) => attribute(name, image[name]?.S))) },
})

const attribute = (name: string, text: string | undefined): [string, { S: string }][] =>
  text === undefined ? [] : [[name, { S: text }]]
