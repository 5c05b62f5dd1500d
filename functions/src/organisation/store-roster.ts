import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import type { Job } from '@lianxin/shared/jobs/schema'
import { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Person } from '@lianxin/shared/people/schema'
import { auditPut, type Trace } from '../audit/store'
import type { Table } from '../dynamo/client'
import { keys } from '../dynamo/keys'
import { type Writes, writtenTogether } from '../dynamo/transaction'
import { jobStore } from '../jobs/store'
import { revocationPut, stampOf } from '../people/store-revocations'
import { districtPut } from './store'

/** The person an officer signs in as: as they were read, and as they become. */
export type PersonChange = { seen: Person | undefined; next: Person & { name: string }; at: Instant }

/** One act on the roster: all of it is written or nothing. */
export type RosterChange = {
  /** Each in version v, put over v-1. */
  members: readonly [Member, ...Member[]]
  people?: readonly PersonChange[]
  /** Entries the act rests upon: nobody may have changed them since they were read. */
  unchanged?: readonly Member[]
  /** Absent only within an act that has a line of its own, as an import. */
  trace?: Trace
  /** The configuration where bodies and areas name them, in version v over v-1. */
  district?: District | undefined
  jobs?: readonly Job[]
  alongside?: Writes
}

/** Who serves a district: cadres, heads, the office, leaders; whoever left included. */
export type RosterStore = {
  /** Consistent, in no order that means anything. */
  all(district: string): Promise<Member[]>
  /** Consistent. */
  get(district: string, id: string): Promise<Member | undefined>
  /** False when anything of it was changed by somebody else meanwhile. At most 100 items. */
  save(change: RosterChange): Promise<boolean>
}

export const rosterStore = (table: Table): RosterStore => ({
  all: (district) => all(table, district),
  get: async (district, id) => {
    const Key = keys.member(district, id)
    const got = await table.documents.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }))
    return got.Item && Member.parse(got.Item)
  },
  save: (change) => writtenTogether(table, writesOf(table, change)),
})

const all = async ({ documents, name }: Table, district: string): Promise<Member[]> => {
  const members: Member[] = []
  let from: Record<string, unknown> | undefined
  do {
    const got = await documents.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.member(district, '').pk },
        ConsistentRead: true,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    )
    members.push(...(got.Items ?? []).map((item) => Member.parse(item)))
    from = got.LastEvaluatedKey
  } while (from)
  return members
}

const writesOf = (table: Table, change: RosterChange): Writes => {
  const { members, people = [], unchanged = [], trace, district, jobs = [], alongside = [] } = change
  const { startPut } = jobStore(table)
  const [first] = members
  return [
    ...members.map((member) => memberPut(table, member)),
    ...people.map((person) => personUpdate(table, person)),
    ...revoking(table, people),
    ...(district ? [{ Put: districtPut(table, district) }] : []),
    ...unchanged.map((member) => memberCheck(table, member)),
    ...(trace ? [auditPut(table, trace, `${first.id}#${first.version}`)] : []),
    ...jobs.map(startPut),
    ...alongside,
  ]
}

/** The put of a member over the version before, for a transaction. */
const memberPut = ({ name }: Table, member: Member) => ({
  Put: {
    TableName: name,
    Item: { ...keys.member(member.district, member.id), ...member },
    ...(member.version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :before',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':before': member.version - 1 },
        }),
  },
})

const memberCheck = ({ name }: Table, { district, id, version }: Member) => ({
  ConditionCheck: {
    TableName: name,
    Key: keys.member(district, id),
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':version': version },
  },
})

// Never a Put: what else is kept of a person stays. Another district may give them duties at the same moment.
const personUpdate = ({ name }: Table, { seen, next }: PersonChange) => ({
  Update: {
    TableName: name,
    Key: keys.person(next.id),
    UpdateExpression: 'SET #id = :id, #name = :name, #duties = :duties',
    ConditionExpression: seen ? '#duties = :seen' : 'attribute_not_exists(pk)',
    ExpressionAttributeNames: { '#id': 'id', '#name': 'name', '#duties': 'duties' },
    ExpressionAttributeValues: {
      ':id': next.id,
      ':name': next.name,
      ':duties': next.duties,
      ...(seen ? { ':seen': seen.duties } : {}),
    },
  },
})

// In the very transaction: whoever's duties are other ones has no session that says the old ones a minute later.
const revoking = (table: Table, people: readonly PersonChange[]): Writes => {
  const held = people.map(({ seen, next }) => ({
    id: next.id,
    was: seen && stampOf(seen.duties),
    duties: stampOf(next.duties),
  }))
  const [first, ...rest] = held.flatMap(({ id, was, duties }) =>
    was === undefined || was === duties ? [] : [{ id, duties }],
  )
  return first && people[0] ? [revocationPut(table, people[0].at, [first, ...rest])] : []
}
