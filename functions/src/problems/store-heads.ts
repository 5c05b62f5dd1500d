import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Quarter } from '@lianxin/shared/calendar'
import { type ListEvent, type Problem, ProblemList } from '@lianxin/shared/problems/schema'
import * as z from 'zod'
import { auditPut, type Trace } from '../audit/store'
import type { Table } from '../dynamo/client'
import { keys } from '../dynamo/keys'
import { writtenTogether } from '../dynamo/transaction'
import { seenUpdate } from '../dynamo/update'

/** A list's head, and how often its problems have been grouped or worded: whoever submits it has seen the last of that. */
export type Head = { list: ProblemList; edits: number }

/** The heads of a district's lists, one for each closed quarter. */
export type HeadStore = {
  /** Consistent; undefined until the close has run to its end. */
  head(district: string, quarter: Quarter): Promise<Head | undefined>
  /** Writes what the close counted, and never what was done with the list since. */
  putSummary(counts: Omit<ProblemList, 'events'>): Promise<void>
  /** Adds an event to a head as it was read, with its trace; false when it, or a problem of its list, changed since. */
  moveHead(head: Head, event: ListEvent, trace?: Trace): Promise<boolean>
  /** A district's closed quarters, newest first. */
  summaries(district: string): Promise<ProblemList[]>
}

/** Twenty-five years. */
const PAGE = 100
const Edits = z.object({ edits: z.number().int().default(0) })

export const headStore = (table: Table): HeadStore => ({
  head: async (district, quarter) => {
    const Key = keys.problemList(district, quarter)
    const got = await table.documents.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }))
    return got.Item && { list: ProblemList.parse(got.Item), edits: Edits.parse(got.Item).edits }
  },
  putSummary: (counts) => putSummary(table, counts),
  moveHead: ({ list, edits }, event, trace) => {
    const key = keys.problemList(list.district, list.quarter)
    const seen = list.events.length
    const set = { version: event.n, edits }
    const change = { key, seen, set, append: { events: [event] }, unchanged: 'edits' as const }
    return writtenTogether(table, [
      { Update: seenUpdate(table, change) },
      ...(trace ? [auditPut(table, trace, `${list.quarter}#${event.n}`)] : []),
    ])
  },
  summaries: async (district) => {
    const got = await table.documents.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.problemList(district, '').pk },
        ConsistentRead: true,
        ScanIndexForward: false,
        Limit: PAGE,
      }),
    )
    return (got.Items ?? []).map((item) => ProblemList.parse(item))
  },
})

const putSummary = async ({ documents, name }: Table, counts: Omit<ProblemList, 'events'>): Promise<void> => {
  const { district, quarter, closedAt, beyondReach, overdue, carried, stayed, stayedAsked } = counts
  const set = { district, quarter, closedAt, beyondReach, overdue, carried, stayed, stayedAsked }
  const kept = { events: [], version: 0, edits: 0 }
  const names = Object.keys({ ...set, ...kept })
  await documents.send(
    new UpdateCommand({
      TableName: name,
      Key: keys.problemList(district, quarter),
      UpdateExpression: `SET ${[
        ...Object.keys(set).map((one) => `#${one} = :${one}`),
        ...Object.keys(kept).map((one) => `#${one} = if_not_exists(#${one}, :${one})`),
      ].join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((one) => [`#${one}`, one])),
      ExpressionAttributeValues: Object.fromEntries(Object.entries({ ...set, ...kept }).map(([k, v]) => [`:${k}`, v])),
    }),
  )
}

/**
 * For the transaction of whoever groups or words a problem: refused once its list has been submitted, and whoever is
 * about to submit it looks again.
 */
export const whileGathered = ({ name }: Pick<Table, 'name'>, { district, quarter }: Problem) => ({
  Update: {
    TableName: name,
    Key: keys.problemList(district, quarter),
    UpdateExpression: 'ADD #edits :one',
    ConditionExpression: '#version = :none',
    ExpressionAttributeNames: { '#version': 'version', '#edits': 'edits' },
    ExpressionAttributeValues: { ':one': 1, ':none': 0 },
  },
})
