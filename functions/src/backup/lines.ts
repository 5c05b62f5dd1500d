import type { Item } from './kinds'

/** One item as a line of DynamoDB JSON, the form AWS's own export to S3 has: binaries are base64. */
export const lineOf = (item: Item): string => `${JSON.stringify({ Item: item }, asBase64)}\n`

/** The item of a line. @throws SyntaxError, or Error when it is no item */
export const itemOf = (line: string): Item => {
  const read: unknown = JSON.parse(line, fromBase64)
  if (isLine(read)) return read.Item
  throw new Error('a line is no item of a table')
}

const isLine = (read: unknown): read is { Item: Item } =>
  typeof read === 'object' && read !== null && 'Item' in read && typeof read.Item === 'object' && read.Item !== null

const asBase64 = (_name: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value

// Only a binary has the name B with a text: a map's own attribute of that name is an object.
const fromBase64 = (name: string, value: unknown): unknown =>
  name === 'B' && typeof value === 'string' ? Uint8Array.from(Buffer.from(value, 'base64')) : value
