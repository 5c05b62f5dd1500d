import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { keys, listKeys } from '../dynamo/keys'
import { countAll, onList } from '../dynamo/lists'

/** Looks for what still names something, and counts what the office must see first. */
export type UseStore = {
  /** The name of a unit in this street, or assigned to this area. */
  unitIn(district: string, what: 'street' | 'area', id: string): Promise<string | undefined>
  /** Units nobody answers for. */
  unassigned(district: string): Promise<number>
  /** Units that have moved out or closed. */
  movedOut(district: string): Promise<number>
}

const Named = z.object({ name: z.string() })

const places = { street: '#street = :id', area: '#assignment.#area = :id' } as const
const aliases = {
  street: { '#street': 'street' },
  area: { '#assignment': 'assignment', '#area': 'area' },
} as const

export const useStore = (table: Table): UseStore => ({
  unitIn: (district, what, id) => unitIn(table, district, what, id),
  unassigned: (district) => countAll(table, onList(listKeys.unassigned(district))),
  movedOut: (district) => countAll(table, onList(listKeys.movedOut(district))),
})

const unitIn = async ({ documents, name }: Table, district: string, what: 'street' | 'area', id: string) => {
  let from: Record<string, unknown> | undefined
  do {
    const got = await documents.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk',
        FilterExpression: places[what],
        ProjectionExpression: '#name',
        ExpressionAttributeNames: { ...aliases[what], '#name': 'name' },
        ExpressionAttributeValues: { ':pk': keys.unit(district, '').pk, ':id': id },
        ConsistentRead: true,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    )
    const [found] = got.Items ?? []
    if (found) return Named.parse(found).name
    from = got.LastEvaluatedKey
  } while (from)
  return undefined
}
