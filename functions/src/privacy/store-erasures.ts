import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Day, Instant } from '@lianxin/shared/calendar'
import type { Need } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import type { Ending } from '@lianxin/shared/privacy/retention'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys } from '../dynamo/keys'
import { updateSeen } from '../dynamo/update'
import { inLanes } from '../in-lanes'
import { storedEvents } from '../needs/store-item'
import { rowOf, storedRow } from '../needs/store-row'

/** What takes things away for good. It is made where it is used, so that what answers HTTP does not carry it. */
export type ErasureStore = {
  /** When somebody asked to be forgotten; undefined when it is done. */
  asked(person: string): Promise<Instant | undefined>
  done(person: string): Promise<void>
  /** Writes what is left of a need over what it was; false when it changed since. An erased one leaves its filer's list. */
  rewrite(need: Need, left: 'nothing' | 'words'): Promise<boolean>
  /** A photo is not this need's any more; true when it is no other's either. */
  unuse(photo: string, need: string): Promise<boolean>
  dropQueryCode(code: string): Promise<void>
  /** Everything kept under a person: notices, what WeChat may tell them, who they are there, themselves. */
  dropPerson(person: string): Promise<void>
  due(kind: Ending, day: Day): Promise<string[]>
  dropDue(kind: Ending, day: Day, need: string): Promise<void>
  /** The day up to which everything due has been taken away; undefined before the first time. */
  keptUpTo(): Promise<Day | undefined>
  setUpTo(day: Day, before: Day | undefined): Promise<boolean>
  /** Lines of the trail older than that instant; gives how many were taken away. */
  dropTrail(district: string, before: Instant): Promise<number>
}

const Key = z.object({ pk: z.string(), sk: z.string() })
const Asked = z.object({ at: z.string() })
const Mark = z.object({ day: z.string() })
type Key = z.infer<typeof Key>

/** Deletions at once: who files keeps their share of the table. */
const LANES = 8

export const erasureStore = (table: Table): ErasureStore => ({
  ...personErasures(table),
  ...dueStore(table),
  rewrite: (need, left) => written(rewrite(table, need, left)),
  unuse: async (photo, need) => {
    const { Attributes } = await table.documents.send(new UpdateCommand(unusing(table.name, photo, need)))
    return Attributes?.used === undefined
  },
  dropQueryCode: (code) => drop(table, keys.queryCode(code)),
  dropTrail: (district, before) => dropAll(table, keys.audit(district, '').pk, before),
})

const personErasures = (table: Table): Pick<ErasureStore, 'asked' | 'done' | 'dropPerson'> => ({
  asked: async (person) => {
    const item = await first(table, keys.forgetting(person).pk)
    return item === undefined ? undefined : Asked.parse(item).at
  },
  done: (person) => drop(table, keys.forgetting(person)),
  dropPerson: async (person) => {
    await dropAll(table, keys.readMarker(person).pk)
    await dropAll(table, keys.credits(person, '').pk)
    await drop(table, keys.openid(person))
    await drop(table, keys.person(person))
  },
})

const dueStore = (table: Table): Pick<ErasureStore, 'due' | 'dropDue' | 'keptUpTo' | 'setUpTo'> => ({
  due: async (kind, day) => (await keysIn(table, keys.due(kind, day, '').pk)).map(({ sk }) => sk),
  dropDue: (kind, day, need) => drop(table, keys.due(kind, day, need)),
  keptUpTo: async () => {
    const item = await first(table, keys.dueMark().pk)
    return item === undefined ? undefined : Mark.parse(item).day
  },
  setUpTo: (day, before) => {
    const Item = { ...keys.dueMark(), day }
    const condition = before
      ? { ConditionExpression: '#day = :day', ...alias('day', before) }
      : { ConditionExpression: 'attribute_not_exists(pk)' }
    return written(table.documents.send(new PutCommand({ TableName: table.name, Item, ...condition })))
  },
})

const alias = (name: string, value: unknown) => ({
  ExpressionAttributeNames: { [`#${name}`]: name },
  ExpressionAttributeValues: { [`:${name}`]: value },
})

const drop = async ({ documents, name: TableName }: Table, Key: Key): Promise<void> =>
  void (await documents.send(new DeleteCommand({ TableName, Key })))

const dropAll = async (table: Table, pk: string, before?: string): Promise<number> => {
  const found = await keysIn(table, pk, before)
  await inLanes(found, LANES, (key) => drop(table, key))
  return found.length
}

const unusing = (TableName: string, photo: string, need: string) => ({
  TableName,
  Key: keys.photo(photo),
  UpdateExpression: 'DELETE #used :used',
  ConditionExpression: 'attribute_exists(pk)',
  ...alias('used', new Set([need])),
  ReturnValues: 'ALL_NEW' as const,
})

// No event is added: what is erased has no say in what happens, and its version stays what its history says.
const rewrite = (table: Table, need: Need, left: 'nothing' | 'words') => {
  const state = stateOf(need)
  const set = {
    filer: need.filer,
    telling: need.telling,
    events: storedEvents(need.events),
    row: storedRow(rowOf(need, state)),
    // A key of the filer's list.
    ...(left === 'nothing' ? { raisedAt: undefined } : {}),
  }
  return updateSeen(table, { key: keys.need(need.id), seen: state.version, set })
}

const first = async ({ documents, name: TableName }: Table, pk: string): Promise<unknown> => {
  const asked = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk }, ConsistentRead: true }
  return (await documents.send(new QueryCommand({ TableName, ...asked, Limit: 1 }))).Items?.[0]
}

/** The keys of a partition, before a sort key if one is given; what a notice or a line says is not read. */
const keysIn = async ({ documents, name: TableName }: Table, pk: string, before?: string): Promise<Key[]> => {
  const found: Key[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await documents.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: before === undefined ? 'pk = :pk' : 'pk = :pk AND sk < :before',
        ExpressionAttributeValues: { ':pk': pk, ...(before === undefined ? {} : { ':before': before }) },
        ProjectionExpression: 'pk, sk',
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    )
    found.push(...(page.Items ?? []).map((item) => Key.parse(item)))
    from = page.LastEvaluatedKey
  } while (from)
  return found
}
