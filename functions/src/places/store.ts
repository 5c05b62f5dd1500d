import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Day, Instant } from '@lianxin/shared/calendar'
import { Place } from '@lianxin/shared/places/schema'
import type { PlaceRow } from '@lianxin/shared/places/views'
import { auditPut, type Trace } from '../audit/store'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { getMany } from '../dynamo/get-many'
import { keys } from '../dynamo/keys'
import { type Writes, writtenTogether } from '../dynamo/transaction'
import { updateSeen } from '../dynamo/update'
import { type Joining, joinWrites, leaveWrites } from './store-hosting'
import { newPlacePut, placeUpdate } from './store-item'
import { listPlaces, reportedIds, type Shown } from './store-lists'
import { type Unshown, unshownWrites } from './store-unshown'

/** What is written together with a place. */
export type PlaceChange = {
  /** Absent for what the public and hosts do: they stand in no trail. */
  trace?: Trace | undefined
  /** Since when somebody, or the tiles, are to be told. */
  outAt?: Instant | undefined
  joined?: Joining | undefined
  /** Whoever is a host of it no more. */
  left?: string | undefined
  unshown?: Unshown | undefined
}

export type PlaceStore = {
  /** Consistent. */
  get(id: string): Promise<Place | undefined>
  /** Those of these that are there, by their id; consistent. @throws Refusal `busy` */
  getMany(ids: readonly string[]): Promise<Map<string, Place>>
  /** Writes version 1 when there is no such place, any other over the version before; false when overtaken. */
  change(place: Place, change: PlaceChange): Promise<boolean>
  /** The same for jobs whose start left a line in the trail, and which tell the tiles themselves. */
  put(place: Place): Promise<boolean>
  /** Everybody and the tiles have been told; false when it changed meanwhile, which the next pass looks at. */
  markTold(place: Place): Promise<boolean>
  /** A page of one of the office's lists; what was written in the last second may be missing. @throws Refusal `bad_request` for a cursor not ours */
  list(district: string, shown: Shown): Promise<{ places: PlaceRow[]; after?: string }>
  /** The places with a report that was to be answered before a day. */
  overdue(district: string, before: Day): Promise<string[]>
  /** The ids of the places a person hosts; consistent. */
  hostedBy(person: string): Promise<string[]>
}

export const placeStore = (table: Table): PlaceStore => {
  const { documents, name: TableName } = table
  return {
    get: async (id) => {
      const got = await documents.send(new GetCommand({ TableName, Key: keys.place(id), ConsistentRead: true }))
      return got.Item && Place.parse(got.Item)
    },
    getMany: async (ids) => {
      const places = (await getMany(table, ids.map(keys.place))).map((item) => Place.parse(item))
      return new Map(places.map((place) => [place.id, place]))
    },
    change: (place, { trace, outAt, joined, left, unshown }) => {
      const beside: Writes = [
        ...(trace ? [auditPut(table, trace, `${place.id}#${place.version}`)] : []),
        ...(joined ? joinWrites(table, place.id, joined) : []),
        ...(left === undefined ? [] : leaveWrites(table, place, left)),
        ...(unshown ? unshownWrites(table, place.id, unshown) : []),
      ]
      return beside.length > 0
        ? writtenTogether(table, [writeOf(table, place, outAt), ...beside])
        : writeAlone(table, place, outAt)
    },
    put: (place) => writeAlone(table, place),
    markTold: ({ id, version }) => {
      const set = { out: undefined, outAt: undefined, stood: undefined }
      return written(updateSeen(table, { key: keys.place(id), seen: version, set }))
    },
    list: (district, shown) => listPlaces(table, district, shown),
    overdue: (district, before) => reportedIds(table, district, before),
    hostedBy: async (person) => {
      const { pk } = keys.hosted(person, '')
      const asked = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } }
      const got = await documents.send(new QueryCommand({ TableName, ...asked, ConsistentRead: true }))
      return (got.Items ?? []).map(({ sk }) => String(sk))
    },
  }
}

const writeOf = (table: Table, place: Place, outAt: Instant | undefined) =>
  place.version === 1 ? { Put: newPlacePut(table, place, outAt) } : { Update: placeUpdate(table, place, outAt) }

const writeAlone = (table: Table, place: Place, outAt?: Instant | undefined): Promise<boolean> =>
  written(
    place.version === 1
      ? table.documents.send(new PutCommand(newPlacePut(table, place, outAt)))
      : table.documents.send(new UpdateCommand(placeUpdate(table, place, outAt))),
  )
