import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import type { Duty } from '@lianxin/shared/people/schema'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { keys } from '../dynamo/keys'
import type { Writes } from '../dynamo/transaction'
import { hashedId } from '../hashed-id'

/**
 * What a person's sessions must carry from now on: the stamp of their duties, the moment their WeChat was bound. An
 * absent one is not looked at.
 */
const Holding = z.object({ id: z.string(), duties: z.string().optional(), boundAt: z.string().optional() })
export type Holding = z.infer<typeof Holding>

const Line = z.object({ persons: z.array(Holding) })

/** Who has lost or gained something lately, one line for each act. */
export type RevocationStore = {
  /** Consistent; what counts of each person, of the acts since then. */
  since(from: Instant): Promise<ReadonlyMap<string, Holding>>
}

/** Longer than any session lasts; then TTL takes the line away. */
const KEPT_S = 7 * 24 * 3600

/** The same duties give the same stamp, in whatever order the table gives their fields back. */
export const stampOf = (duties: readonly Duty[]): string =>
  hashedId(
    JSON.stringify(
      duties.map(({ role, district, body, bodyName, head, board }) => [role, district, body, bodyName, head, board]),
    ),
  )

/** The line of an act, for its own transaction: whoever commits it ends the sessions that rest on what was before. */
export const revocationPut = (
  { name: TableName }: Pick<Table, 'name'>,
  at: Instant,
  persons: readonly [Holding, ...Holding[]],
): Writes[number] => {
  const expires = Math.floor(Date.parse(at) / 1000) + KEPT_S
  return { Put: { TableName, Item: { ...keys.revocation(`${at}#${persons[0].id}`), persons, expires } } }
}

export const revocationStore = ({ documents, name: TableName }: Table): RevocationStore => ({
  since: async (from) => {
    const held = new Map<string, Holding>()
    let after: Record<string, unknown> | undefined
    do {
      const page = await documents.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk AND sk > :from',
          ExpressionAttributeValues: { ':pk': keys.revocation('').pk, ':from': from },
          ConsistentRead: true,
          ...(after ? { ExclusiveStartKey: after } : {}),
        }),
      )
      for (const item of page.Items ?? [])
        for (const one of Line.parse(item).persons) held.set(one.id, { ...held.get(one.id), ...one })
      after = page.LastEvaluatedKey
    } while (after)
    return held
  },
})
