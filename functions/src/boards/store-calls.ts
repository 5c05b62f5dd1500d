import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Day } from '@lianxin/shared/calendar'
import { expiresAt } from '@lianxin/shared/privacy/retention'
import type { Table } from '../dynamo/client'
import { standing, written } from '../dynamo/conditional'
import { callsAt, keys, outShard, shardOf } from '../dynamo/keys'
import { updateSeen } from '../dynamo/update'
import { type Alarm, Calls, type Stamp } from './calls'

/** The calls of boards, by day. */
export type CallStore = {
  /** Consistent; version 0 when nobody has stamped a call yet. */
  get(code: string, day: Day): Promise<Calls>
  /** Consistent; by the key under which the outbox holds it. */
  getAt(pk: string): Promise<Calls | undefined>
  /** Adds a stamp, with the alarm it gives rise to, to the calls as they were read; when changed since, gives them as they are. */
  add(calls: Calls, stamp: Stamp, alarm?: Alarm): Promise<'done' | Calls>
  /** Every alarm has been told; false when another call was stamped meanwhile, which the next pass looks at. */
  markTold(pk: string, version: number): Promise<boolean>
}

export const callStore = (table: Table): CallStore => {
  const read = async (key: { pk: string; sk: string }): Promise<Calls | undefined> => {
    const got = await table.documents.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }))
    return got.Item && Calls.parse(got.Item)
  }
  return {
    get: async (code, day) => (await read(keys.calls(code, day))) ?? { code, day, version: 0, stamps: [], alarms: [] },
    getAt: (pk) => read(callsAt(pk)),
    add: async (calls, stamp, alarm) => {
      const found = await standing(add(table, calls, stamp, alarm))
      return found ? Calls.parse(found) : 'done'
    },
    markTold: (pk, version) =>
      written(updateSeen(table, { key: callsAt(pk), seen: version, set: { out: undefined, outAt: undefined } })),
  }
}

const add = ({ documents, name }: Table, { code, day, version }: Calls, stamp: Stamp, alarm: Alarm | undefined) =>
  documents.send(
    new UpdateCommand({
      TableName: name,
      Key: keys.calls(code, day),
      UpdateExpression: [
        'SET #code = :code, #day = :day, #version = :next, #expires = :expires,',
        '#stamps = list_append(if_not_exists(#stamps, :none), :stamps),',
        '#alarms = list_append(if_not_exists(#alarms, :none), :alarms)',
        // The outbox keys of an alarm not told yet stay as they are.
        ...(alarm ? [', #out = :out, #outAt = :outAt'] : []),
      ].join(' '),
      ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : '#version = :seen',
      ExpressionAttributeNames: aliases([
        'code',
        'day',
        'version',
        'stamps',
        'alarms',
        'expires',
        ...(alarm ? ['out', 'outAt'] : []),
      ]),
      ExpressionAttributeValues: {
        ':code': code,
        ':day': day,
        ':next': version + 1,
        ':expires': expiresAt('calls', stamp.at),
        ':none': [],
        ':stamps': [stamp],
        ':alarms': alarm ? [alarm] : [],
        ...(version === 0 ? {} : { ':seen': version }),
        ...(alarm ? { ':out': outShard(shardOf(code)), ':outAt': alarm.at } : {}),
      },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    }),
  )

const aliases = (names: readonly string[]) => Object.fromEntries(names.map((one) => [`#${one}`, one]))
