import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Quarter } from '@lianxin/shared/calendar'
import type { Job } from '@lianxin/shared/jobs/schema'
import { problemState } from '@lianxin/shared/problems/problem-state'
import type { Problem, ProblemEvent } from '@lianxin/shared/problems/schema'
import { auditPut, type Trace } from '../audit/store'
import type { Table } from '../dynamo/client'
import { standing, written } from '../dynamo/conditional'
import { keys } from '../dynamo/keys'
import { writtenTogether } from '../dynamo/transaction'
import { seenUpdate, updateSeen } from '../dynamo/update'
import { jobStore } from '../jobs/store'
import { type HeadStore, headStore, whileGathered } from './store-heads'
import { outOf, placesOf, problemItem, readProblem, toldOf } from './store-item'
import { type ProblemLists, problemLists } from './store-lists'

/** Which problem: its own key. */
export type ProblemPlace = Pick<Problem, 'district' | 'quarter' | 'needId'>

/** Events for a problem as it was read. */
export type Change = { problem: Problem; events: readonly ProblemEvent[] }

/** What is written with a change or not at all. */
export type Together = {
  /** Only while its list has not been submitted. */
  gathered?: true | undefined
  job?: Job | undefined
  trace?: Trace | undefined
}

/** The problem lists of the districts. Every write is conditional; none can overwrite another's. */
export type ProblemStore = ProblemLists &
  HeadStore & {
    /** Puts a problem if it is not on its list yet: (district, quarter, need) is one line, however often the close runs. */
    put(problem: Problem): Promise<void>
    /** Takes back a line put on the word of an index that lagged behind, unless somebody has worked on it. */
    remove(problem: Problem): Promise<void>
    /** Consistent. */
    get(district: string, quarter: Quarter, needId: string): Promise<Problem | undefined>
    /** Consistent, with the number of events already told. */
    getTold(place: ProblemPlace): Promise<{ problem: Problem; told: number } | undefined>
    /** Adds events to a problem as it was read; when it changed since, gives it as it is now. */
    append(problem: Problem, events: readonly ProblemEvent[]): Promise<'done' | Problem>
    /**
     * All changes, of problems of one list, or none; false when one of the problems changed since, or what they were
     * to be written with stands in the way. At most 90 problems.
     */
    change(changes: readonly Change[], together?: Together): Promise<boolean>
    /** Everything up to `version` has been told; false when more happened meanwhile, which the next pass tells. */
    markTold(place: ProblemPlace, version: number): Promise<boolean>
  }

export const problemStore = (table: Table): ProblemStore => ({
  ...problemLists(table),
  ...headStore(table),
  put: async (problem) => {
    const put = { TableName: table.name, Item: problemItem(problem), ConditionExpression: 'attribute_not_exists(pk)' }
    await written(table.documents.send(new PutCommand(put)))
  },
  remove: (problem) => remove(table, problem),
  get: async (district, quarter, needId) => (await readItem(table, { district, quarter, needId }))?.problem,
  getTold: (place) => readItem(table, place),
  append: async (problem, events) => {
    const found = await standing(updateSeen(table, updateOf({ problem, events })))
    return found ? readProblem(found) : 'done'
  },
  change: (changes, together = {}) => change(table, changes, together),
  markTold: (place, version) =>
    written(
      updateSeen(table, { key: keyOf(place), seen: version, set: { told: version, out: undefined, outAt: undefined } }),
    ),
})

const change = (table: Table, changes: readonly Change[], { gathered, job, trace }: Together): Promise<boolean> => {
  const [first, ...rest] = changes.map((one) => updateOf(one))
  const [leading] = changes
  if (!first || !leading) return Promise.resolve(true)
  if (rest.length === 0 && !gathered && !job && !trace) return written(updateSeen(table, first))
  return writtenTogether(table, [
    ...[first, ...rest].map((update) => ({ Update: seenUpdate(table, update) })),
    ...(gathered ? [whileGathered(table, leading.problem)] : []),
    ...(job ? [jobStore(table).startPut(job)] : []),
    ...(trace ? [auditPut(table, trace, uniqueOf(leading.problem))] : []),
  ])
}

const keyOf = ({ district, quarter, needId }: ProblemPlace) => keys.problem(district, quarter, needId)

const uniqueOf = (problem: Problem): string => `${problem.needId}#${problem.events.length}`

const readItem = async ({ documents, name }: Table, place: ProblemPlace) => {
  const got = await documents.send(new GetCommand({ TableName: name, Key: keyOf(place), ConsistentRead: true }))
  return got.Item && { problem: readProblem(got.Item), told: toldOf(got.Item) }
}

const updateOf = ({ problem, events }: Change) => {
  const next = { ...problem, events: [...problem.events, ...events] }
  const state = problemState(next)
  const set = { version: state.version, ...placesOf(next, state), ...outOf(problem, events) }
  return { key: keyOf(problem), seen: problemState(problem).version, set, append: { events } }
}

const remove = async ({ documents, name }: Table, problem: Problem): Promise<void> => {
  await written(
    documents.send(
      new DeleteCommand({
        TableName: name,
        Key: keyOf(problem),
        ConditionExpression: '#version = :one',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':one': 1 },
      }),
    ),
  )
}
