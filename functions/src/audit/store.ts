import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import { AuditLine } from '@lianxin/shared/organisation/audit'
import type { Actor } from '@lianxin/shared/people/schema'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { readCursor, writeCursor } from '../dynamo/cursor'
import { keys } from '../dynamo/keys'

/** What a command did, as the trail keeps it. */
export type Trace = Omit<AuditLine, 'id'> & { district: string }

/** Who did what, for the trail. */
export const traceOf = (
  { id, name = '' }: Actor,
  at: Instant,
  did: Pick<Trace, 'district' | 'on' | 'words'>,
): Trace => ({ ...did, at, by: { id, name } })

/**
 * The put of one line, for the transaction that also makes the change: nothing is changed without its trace, and no
 * line is ever written over. `unique` tells two lines of one instant apart and is the same when a command is retried.
 */
export const auditPut = ({ name }: Pick<Table, 'name'>, { district, ...line }: Trace, unique: string) => {
  const id = `${line.at}#${unique}`
  const Item = { ...keys.audit(district, id), ...line, id }
  return { Put: { TableName: name, Item, ConditionExpression: 'attribute_not_exists(pk)' } }
}

export type AuditStore = {
  /** Newest first, a page at a time. */
  list(district: string, after?: string | undefined): Promise<{ lines: AuditLine[]; after?: string }>
}

const PAGE = 50

export const auditStore = ({ documents, name }: Table): AuditStore => ({
  list: async (district, after) => {
    const got = await documents.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': keys.audit(district, '').pk },
        ScanIndexForward: false,
        Limit: PAGE,
        ...(after ? { ExclusiveStartKey: keys.audit(district, readCursor(z.string().max(120), after)) } : {}),
      }),
    )
    const lines = (got.Items ?? []).map((item) => AuditLine.parse(item))
    const last = got.LastEvaluatedKey && lines.at(-1)
    return { lines, ...(last ? { after: writeCursor(last.id) } : {}) }
  },
})
