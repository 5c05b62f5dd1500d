import { DeleteCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { PlaceId } from '@lianxin/shared/places/schema'
import { Id, InstantText } from '@lianxin/shared/text'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { keys } from '../dynamo/keys'

const Unreached = z.object({
  id: Id,
  /** An officer's name; a host's stands with their place, and goes when they do. */
  name: z.string().optional(),
  /** The place that whoever hosts it was to be told of. */
  place: PlaceId.optional(),
  /** The first message that could not be sent. */
  since: InstantText,
})
export type Unreached = z.infer<typeof Unreached>

/** Officers, and hosts of places, whom no message can reach, by district. */
export type UnreachedStore = {
  note(district: string, line: Unreached): Promise<void>
  /** All lines of a person. */
  forget(district: string, person: string): Promise<void>
  /** One line: whoever it names is no officer or host any more. */
  drop(district: string, line: Unreached): Promise<void>
  all(district: string): Promise<Unreached[]>
}

export const unreachedStore = (table: Table): UnreachedStore => {
  const { documents, name: TableName } = table
  const drop = async (district: string, { id, place }: Unreached) =>
    void (await documents.send(new DeleteCommand({ TableName, Key: keys.unreached(district, id, place) })))
  return {
    note: async (district, { id, name, place, since }) => {
      const said = Object.entries({ id, name, place }).filter(([, value]) => value !== undefined)
      await documents.send(
        new UpdateCommand({
          TableName,
          Key: keys.unreached(district, id, place),
          UpdateExpression: `SET ${said.map(([field]) => `#${field} = :${field}`).join(', ')}, since = if_not_exists(since, :since)`,
          ExpressionAttributeNames: Object.fromEntries(said.map(([field]) => [`#${field}`, field])),
          ExpressionAttributeValues: {
            ':since': since,
            ...Object.fromEntries(said.map(([field, value]) => [`:${field}`, value])),
          },
        }),
      )
    },
    // Nothing is written of so many who were never noted.
    forget: async (district, person) => {
      for (const line of await linesOf(table, district, person)) await drop(district, line)
    },
    drop,
    all: (district) => linesOf(table, district),
  }
}

const linesOf = async ({ documents, name }: Table, district: string, person?: string): Promise<Unreached[]> => {
  const lines: Unreached[] = []
  let from: Record<string, unknown> | undefined
  do {
    const got = await documents.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: person === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :person)',
        ExpressionAttributeValues: {
          ':pk': keys.unreached(district, '').pk,
          ...(person === undefined ? {} : { ':person': person }),
        },
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    )
    lines.push(...(got.Items ?? []).map((item) => Unreached.parse(item)))
    from = got.LastEvaluatedKey
  } while (from)
  return lines
}
