import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { Job, JobView } from '@lianxin/shared/jobs/schema'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys, listKeys, outShard, shardOf } from '../dynamo/keys'
import { onList } from '../dynamo/lists'
import { updateSeen } from '../dynamo/update'

/** Jobs lie in the outbox until they are done: the stream starts them at once, the sweep goes on with what stopped. */
export type JobStore = {
  /** Consistent. */
  get(id: string): Promise<Job | undefined>
  /** Puts a job that was not there; false when it is. */
  start(job: Job): Promise<boolean>
  /** The put of a new job, for the transaction of the change that makes it necessary. */
  startPut(job: Job): { Put: { TableName: string; Item: Record<string, unknown>; ConditionExpression: string } }
  /** Notes how far it is; false when somebody else has gone on with it meanwhile. */
  advance(job: Job, next: Pick<Job, 'state' | 'done' | 'total' | 'cursor'>): Promise<boolean>
  /** The running ones of a district. */
  running(district: string): Promise<JobView[]>
}

const Row = z.object({ row: JobView })

/** What a progress bar shows of a job. */
export const viewOf = ({ id, state, done, total, at, task }: Job): JobView => ({
  id,
  state,
  done,
  total,
  at,
  kind: task.kind,
})

export const jobStore = (table: Table): JobStore => {
  const { documents, name } = table
  const startPut = (job: Job) => ({
    Put: {
      TableName: name,
      Item: { ...keys.job(job.id), ...job, ...placesOf(job) },
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  })
  return {
    startPut,
    start: (job) => written(documents.send(new PutCommand(startPut(job).Put))),
    get: async (id) => {
      const got = await documents.send(new GetCommand({ TableName: name, Key: keys.job(id), ConsistentRead: true }))
      return got.Item && Job.parse(got.Item)
    },
    advance: (job, next) => {
      const after = { ...job, ...next, version: job.version + 1 }
      const { state, done, total, cursor, version } = after
      const set = { state, done, total, cursor, version, ...placesOf(after) }
      return written(updateSeen(table, { key: keys.job(job.id), seen: job.version, set }))
    },
    running: async (district) => {
      const got = await documents.send(
        new QueryCommand({
          TableName: name,
          ...onList(listKeys.jobs(district)),
          Limit: 20,
        }),
      )
      return (got.Items ?? []).map((item) => Row.parse(item).row)
    },
  }
}

const placesOf = (job: Job) => {
  if (job.state === 'done')
    return { out: undefined, outAt: undefined, list: undefined, line: undefined, row: undefined }
  const out = { out: outShard(shardOf(job.id)), outAt: job.at }
  return { ...out, list: listKeys.jobs(job.district), line: `${job.at}#${job.id}`, row: viewOf(job) }
}
