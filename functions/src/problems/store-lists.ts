import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Quarter } from '@lianxin/shared/calendar'
import { PROBLEM_PAGE } from '@lianxin/shared/problems/limits'
import type { Problem } from '@lianxin/shared/problems/schema'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import { Id } from '@lianxin/shared/text'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { readCursor, writeCursor } from '../dynamo/cursor'
import { keys, listKeys } from '../dynamo/keys'
import { onList } from '../dynamo/lists'
import { readProblem } from './store-item'
import { readRow } from './store-row'

type Rows = { rows: ProblemRow[]; after?: string }
type Whole = { problems: Problem[]; after?: string }

/** Every list of problems that a screen, a print or a job walks. */
export type ProblemLists = {
  /** One page of a list in its own order, without what has joined another; it may lag a second behind. */
  listRows(district: string, quarter: Quarter, after?: string | undefined): Promise<Rows>
  /** The same page with everything each problem has. */
  listWhole(district: string, quarter: Quarter, after?: string | undefined): Promise<Whole>
  /** Every problem of a list, also what has joined another, in no order of use; consistent, at most 1 MB a page. */
  all(district: string, quarter: Quarter, after?: string | undefined): Promise<Whole>
  /** What these bodies lead, soonest due first. */
  tasks(district: string, bodies: readonly string[]): Promise<ProblemRow[]>
}

const Line = z.string().regex(/^[01]#[^#]{24}#[0-9A-HJKMNP-TV-Z]{26}$/)
const Place = z.object({ line: Line })

export const problemLists = (table: Table): ProblemLists => ({
  listRows: (district, quarter, after) => listRows(table, district, quarter, after),
  listWhole: async (district, quarter, after) => {
    const { rows, ...more } = await listRows(table, district, quarter, after)
    return { problems: await wholeOf(table, rows), ...more }
  },
  all: (district, quarter, after) => all(table, district, quarter, after),
  tasks: async (district, bodies) =>
    (await Promise.all(bodies.map((body) => tasksOf(table, listKeys.tasks(district, body))))).flat().sort(byDue),
})

const byDue = ({ due: a = '' }: ProblemRow, { due: b = '' }: ProblemRow): number => (a < b ? -1 : a > b ? 1 : 0)

const listRows = async (table: Table, district: string, quarter: Quarter, after: string | undefined): Promise<Rows> => {
  const list = listKeys.problems(district, quarter)
  const line = after === undefined ? undefined : readCursor(Line, after)
  const got = await table.documents.send(
    new QueryCommand({
      TableName: table.name,
      ...onList(list),
      Limit: PROBLEM_PAGE,
      ...(line ? { ExclusiveStartKey: { ...keys.problem(district, quarter, line.slice(-26)), list, line } } : {}),
    }),
  )
  const items = got.Items ?? []
  const last = got.LastEvaluatedKey && items.at(-1)
  return { rows: items.map(readRow), ...(last ? { after: writeCursor(Place.parse(last).line) } : {}) }
}

/** The problems of one page of rows, in their order. */
const wholeOf = async ({ documents, name }: Table, rows: readonly ProblemRow[]): Promise<Problem[]> => {
  const found = new Map<string, Problem>()
  let Keys: Record<string, unknown>[] = rows.map((row) => keys.problem(row.district, row.quarter, row.needId))
  while (Keys.length > 0) {
    const got = await documents.send(new BatchGetCommand({ RequestItems: { [name]: { Keys } } }))
    for (const item of got.Responses?.[name] ?? []) found.set(String(item.sk), readProblem(item))
    Keys = got.UnprocessedKeys?.[name]?.Keys ?? []
  }
  return rows.flatMap(({ needId }) => found.get(needId) ?? [])
}

const all = async ({ documents, name }: Table, district: string, quarter: Quarter, after: string | undefined) => {
  const got = await documents.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.problem(district, quarter, '').pk },
      ConsistentRead: true,
      ...(after === undefined ? {} : { ExclusiveStartKey: keys.problem(district, quarter, readCursor(Id, after)) }),
    }),
  )
  const problems = (got.Items ?? []).map(readProblem)
  const last = got.LastEvaluatedKey && problems.at(-1)
  return { problems, ...(last ? { after: writeCursor(last.needId) } : {}) }
}

/** A body leads a few dozen problems at most: one page. */
const tasksOf = async ({ documents, name }: Table, holder: string): Promise<ProblemRow[]> => {
  const got = await documents.send(
    new QueryCommand({
      TableName: name,
      IndexName: 'inbox',
      KeyConditionExpression: '#holder = :holder',
      ExpressionAttributeNames: { '#holder': 'holder' },
      ExpressionAttributeValues: { ':holder': holder },
    }),
  )
  return (got.Items ?? []).map(readRow)
}
