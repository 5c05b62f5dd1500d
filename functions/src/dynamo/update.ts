import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Table } from './client'

type Change = {
  key: { pk: string; sk: string }
  /** Attributes to set; those that are undefined are removed, which takes an item out of a sparse index. */
  set: Record<string, unknown>
  /** Lists to lengthen. */
  append?: Record<string, readonly unknown[]>
  /** The version the writer saw; the write is refused when it is another. */
  seen: number
  /** An attribute of `set` that must be there already as it is set. */
  unchanged?: string
}

/** One UpdateItem on condition of a version; a refusal carries the item as it is. */
export const updateSeen = (table: Table, change: Change) =>
  table.documents.send(
    new UpdateCommand({ ...seenUpdate(table, change), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
  )

/** The same update for a transaction. */
export const seenUpdate = ({ name }: Pick<Table, 'name'>, { key, set, append = {}, seen, unchanged }: Change) => {
  const present = Object.keys(set).filter((attribute) => set[attribute] !== undefined)
  const absent = Object.keys(set).filter((attribute) => set[attribute] === undefined)
  const sets = [
    ...present.map((attribute) => `#${attribute} = :${attribute}`),
    ...Object.keys(append).map((attribute) => `#${attribute} = list_append(#${attribute}, :${attribute})`),
  ]
  const removes = absent.map((attribute) => `#${attribute}`)
  const used = [...present, ...absent, ...Object.keys(append)]
  const values = [...present.map((attribute) => [attribute, set[attribute]]), ...Object.entries(append)]
  const same = unchanged === undefined ? '' : ` AND #${unchanged} = :${unchanged}`
  return {
    TableName: name,
    Key: key,
    UpdateExpression: [clause('SET', sets), clause('REMOVE', removes)].join(' ').trim(),
    ConditionExpression: `#version = :seen${same}`,
    // Every name is aliased: half of the plain ones are reserved words.
    ExpressionAttributeNames: Object.fromEntries([...used, 'version'].map((one) => [`#${one}`, one])),
    ExpressionAttributeValues: {
      ...Object.fromEntries(values.map(([one, value]) => [`:${one}`, value])),
      ':seen': seen,
    },
  }
}

const clause = (verb: string, parts: string[]): string => (parts.length > 0 ? `${verb} ${parts.join(', ')}` : '')
