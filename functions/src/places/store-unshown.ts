import { type Day, plusDays } from '@lianxin/shared/calendar'
import type { Table } from '../dynamo/client'
import { keys } from '../dynamo/keys'
import type { Writes } from '../dynamo/transaction'

/** Photos a place shows no more, and since which day. */
export type Unshown = { photos: readonly string[]; on: Day }

/** As long as a photo nobody attached is kept: by then no form that still names it is sent. */
const KEPT_DAYS = 3

/** The writes that have them looked at again by the nightly job, which takes away what is not shown by then. */
export const unshownWrites = ({ name: TableName }: Table, place: string, { photos, on }: Unshown): Writes =>
  photos.map((photo) => ({ Put: { TableName, Item: keys.dueUnshown(plusDays(on, KEPT_DAYS), place, photo) } }))
