import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { Refusal } from '@lianxin/shared/errors'
import type { Job } from '@lianxin/shared/jobs/schema'
import type { District } from '@lianxin/shared/organisation/schema'
import * as z from 'zod'
import { auditPut, type Trace } from '../audit/store'
import type { Clock } from '../clock'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys } from '../dynamo/keys'
import { writtenTogether } from '../dynamo/transaction'
import { jobStore } from '../jobs/store'
import { type Emblem, emblemWrite, readEmblem } from './store-emblem'
import { readDistrict, storedDistrict } from './store-packing'

/** One change of the configuration: all of it is written or nothing. */
export type DistrictChange = {
  /** In version v, put over v-1. */
  next: District
  trace: Trace
  jobs: readonly Job[]
  /** Officers it names: whoever leaves at this very moment is named nowhere. */
  staying: readonly string[]
  emblem?: Emblem | 'none' | undefined
}

/** A district's configuration. */
export type DistrictStore = {
  /** At most 60 s old. */
  get(id: string): Promise<District | undefined>
  /** As it is now: for whoever changes it, and for jobs that bring up to date what follows from it. */
  current(id: string): Promise<District | undefined>
  /** False when somebody else changed it, or somebody it names left, meanwhile. */
  change(change: DistrictChange): Promise<boolean>
  /** Consistent; undefined when the district has given none. */
  emblem(id: string): Promise<Emblem | undefined>
  /** Puts version v over version v-1. @throws Refusal `stale_version` when somebody else changed it meanwhile. */
  put(district: District): Promise<void>
  /** The next `get` reads it anew: it was changed in a transaction of somebody else's. */
  forget(id: string): void
  /** Ids of all districts; one set up in the last second may be missing. */
  ids(): Promise<string[]>
}

const CACHE_MS = 60_000

export const districtStore = (table: Table, clock: Clock): DistrictStore => {
  const cached = new Map<string, { district: District; at: number }>()
  const current = async (id: string): Promise<District | undefined> => {
    const at = Date.parse(clock.now())
    const district = await read(table, id)
    if (district) cached.set(id, { district, at })
    return district
  }
  return {
    current,
    change: async ({ next, trace, jobs, staying, emblem }) => {
      const isWritten = await writtenTogether(table, [
        { Put: districtPut(table, next) },
        auditPut(table, trace, `organisation#${next.version}`),
        ...jobs.map(jobStore(table).startPut),
        ...staying.map((id) => stillHere(table, next.id, id)),
        ...(emblem ? [emblemWrite(table, next.id, emblem)] : []),
      ])
      cached.delete(next.id)
      return isWritten
    },
    emblem: (id) => readEmblem(table, id),
    get: async (id) => {
      const now = Date.parse(clock.now())
      const held = cached.get(id)
      // The demo's clock can be moved back: an entry from the future is not fresh.
      const isFresh = held && now >= held.at && now - held.at < CACHE_MS
      return isFresh ? held.district : current(id)
    },
    put: async (district) => {
      // First: a district listed too early gets an empty list, one listed too late would get none.
      await table.documents.send(new PutCommand({ TableName: table.name, Item: keys.districtLine(district.id) }))
      if (!(await write(table, district))) throw new Refusal('stale_version')
      cached.delete(district.id)
    },
    forget: (id) => {
      cached.delete(id)
    },
    ids: () => ids(table),
  }
}

const read = async ({ documents, name }: Table, id: string): Promise<District | undefined> => {
  const got = await documents.send(new GetCommand({ TableName: name, Key: keys.district(id), ConsistentRead: true }))
  return got.Item && readDistrict(got.Item)
}

const Line = z.object({ sk: z.string() })

const ids = async ({ documents, name }: Table): Promise<string[]> => {
  const got = await documents.send(
    // One page of 1 MB names 20,000 districts; China has 3,000.
    new QueryCommand({
      TableName: name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': keys.districtLine('').pk },
    }),
  )
  return (got.Items ?? []).map((item) => Line.parse(item).sk)
}

const write = (table: Table, district: District): Promise<boolean> =>
  written(table.documents.send(new PutCommand(districtPut(table, district))))

/** The put of version v over v-1, alone or in a transaction. */
export const districtPut = ({ name }: Pick<Table, 'name'>, district: District) => ({
  TableName: name,
  Item: { ...keys.district(district.id), ...storedDistrict(district) },
  ConditionExpression: district.version === 1 ? 'attribute_not_exists(pk)' : 'version = :before',
  ...(district.version === 1 ? {} : { ExpressionAttributeValues: { ':before': district.version - 1 } }),
})

const stillHere = ({ name }: Pick<Table, 'name'>, district: string, id: string) => ({
  ConditionCheck: {
    TableName: name,
    Key: keys.member(district, id),
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(leftOn)',
  },
})
