import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Quarter } from '@lianxin/shared/calendar'
import { Problem, ProblemList } from '@lianxin/shared/problems/schema'
import { Id } from '@lianxin/shared/text'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { readCursor, writeCursor } from '../dynamo/cursor'
import { keys } from '../dynamo/keys'

/** The problem lists of the districts. */
export type ProblemStore = {
  /** Puts a problem if it is not on its list yet: (district, quarter, need) is one line, however often the close runs. */
  put(problem: Problem): Promise<void>
  /** Takes back a line put on the word of an index that lagged behind. */
  remove(problem: Problem): Promise<void>
  /** Consistent: the close counts what it has just put. */
  list(district: string, quarter: Quarter, after?: string | undefined): Promise<{ problems: Problem[]; after?: string }>
  get(district: string, quarter: Quarter, needId: string): Promise<Problem | undefined>
  putSummary(list: ProblemList): Promise<void>
  /** A district's closed quarters, newest first. */
  summaries(district: string): Promise<ProblemList[]>
}

const PAGE = 100

export const problemStore = (table: Table): ProblemStore => ({
  put: (problem) => put(table, problem),
  remove: async (problem) => {
    await table.documents.send(new DeleteCommand({ TableName: table.name, Key: keyOf(problem) }))
  },
  list: (district, quarter, after) => list(table, district, quarter, after),
  get: async (district, quarter, needId) => {
    const found = await query(table, keys.problem(district, quarter, needId).pk, { sk: needId })
    return found.Items?.[0] && Problem.parse(found.Items[0])
  },
  putSummary: async (summary) => {
    const Item = { ...keys.problemList(summary.district, summary.quarter), ...summary }
    await table.documents.send(new PutCommand({ TableName: table.name, Item }))
  },
  summaries: async (district) => {
    const found = await query(table, keys.problemList(district, '').pk, { newestFirst: true })
    return (found.Items ?? []).map((item) => ProblemList.parse(item))
  },
})

const keyOf = ({ district, quarter, needId }: Problem) => keys.problem(district, quarter, needId)

const put = async ({ documents, name }: Table, problem: Problem): Promise<void> => {
  const Item = { ...keyOf(problem), ...problem }
  await written(
    documents.send(new PutCommand({ TableName: name, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
  )
}

const list = async (table: Table, district: string, quarter: Quarter, after: string | undefined) => {
  const from = after === undefined ? undefined : keys.problem(district, quarter, readCursor(Id, after))
  const found = await query(table, keys.problem(district, quarter, '').pk, { from })
  const problems = (found.Items ?? []).map((item) => Problem.parse(item))
  const last = problems.at(-1)
  return { problems, ...(found.LastEvaluatedKey && last ? { after: writeCursor(last.needId) } : {}) }
}

type Narrow = { sk?: string; from?: { pk: string; sk: string } | undefined; newestFirst?: boolean }

const query = ({ documents, name }: Table, pk: string, { sk, from, newestFirst }: Narrow) =>
  documents.send(
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: sk === undefined ? 'pk = :pk' : 'pk = :pk AND sk = :sk',
      ExpressionAttributeValues: { ':pk': pk, ...(sk === undefined ? {} : { ':sk': sk }) },
      ConsistentRead: true,
      ScanIndexForward: newestFirst !== true,
      Limit: PAGE,
      ...(from ? { ExclusiveStartKey: from } : {}),
    }),
  )
