import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Day } from '@lianxin/shared/calendar'
import { PlaceId } from '@lianxin/shared/places/schema'
import type { PlaceRow } from '@lianxin/shared/places/views'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { readCursor, writeCursor } from '../dynamo/cursor'
import { keys, listKeys, placeIdOf } from '../dynamo/keys'
import { onList } from '../dynamo/lists'
import { readRow } from './store-item'

/** Which of a district's places: all, those nobody has confirmed since a day, those with a report, or those taken away. */
export type Shown = { after?: string | undefined } & (
  | { which: 'all' | 'reported' | 'removed' }
  /** `until` is the last day that counts as long ago. */
  | { which: 'unverified'; until: Day }
)

const PAGE = 200

/** Where a page goes on: a place, and what it lies under in the index. */
const Cursor = z.tuple([PlaceId, z.string().max(40)])

/** A page of one of the office's lists, in the order of its index. @throws Refusal `bad_request` for a cursor not ours */
export const listPlaces = async ({ documents, name }: Table, district: string, shown: Shown) => {
  const { ranges, values, ...asked } = askedOf(district, shown)
  const [id, at] = shown.after === undefined ? [] : readCursor(Cursor, shown.after)
  const start = id === undefined ? {} : { ExclusiveStartKey: { ...keys.place(id), ...values, [ranges]: at } }
  const got = await documents.send(new QueryCommand({ TableName: name, ...asked, Limit: PAGE, ...start }))
  const places: PlaceRow[] = (got.Items ?? []).map(readRow)
  const last = got.LastEvaluatedKey
  return { places, ...(last ? { after: writeCursor([placeIdOf(String(last.pk)), String(last[ranges])]) } : {}) }
}

const askedOf = (district: string, shown: Shown) => {
  if (shown.which === 'reported') {
    const list = listKeys.reported(district)
    return { ...onList(list), ranges: 'line', values: { list } }
  }
  const isRemoved = shown.which === 'removed'
  const until = shown.which === 'unverified' ? shown.until : undefined
  const holder = isRemoved ? listKeys.removedPlaces(district) : listKeys.places(district)
  return {
    IndexName: 'inbox',
    KeyConditionExpression: until ? 'holder = :holder AND nextAt <= :until' : 'holder = :holder',
    ExpressionAttributeValues: { ':holder': holder, ...(until ? { ':until': until } : {}) },
    // What was taken away last comes first.
    ScanIndexForward: !isRemoved,
    ranges: 'nextAt',
    values: { holder },
  }
}

/** The ids of the places with a report that was to be answered before a day. */
export const reportedIds = async ({ documents, name }: Table, district: string, before: Day): Promise<string[]> => {
  const ids: string[] = []
  const { ExpressionAttributeValues, ExpressionAttributeNames, IndexName } = onList(listKeys.reported(district))
  let from: Record<string, unknown> | undefined
  do {
    const got = await documents.send(
      new QueryCommand({
        TableName: name,
        IndexName,
        KeyConditionExpression: '#list = :list AND line < :before',
        ExpressionAttributeNames,
        ExpressionAttributeValues: { ...ExpressionAttributeValues, ':before': before },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    )
    ids.push(...(got.Items ?? []).map(({ pk }) => placeIdOf(String(pk))))
    from = got.LastEvaluatedKey
  } while (from)
  return ids
}
