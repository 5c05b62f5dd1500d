import { Refusal } from '@lianxin/shared/errors'
import type * as z from 'zod'

/**
 * Where a list goes on, opaque to the client. It holds a place only, never whose list it is: the owner always comes
 * from the session, so that a forged cursor cannot open somebody else's list.
 */
export const writeCursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/** Reads a cursor back. @throws Refusal `bad_request` when it was not written by us. */
export const readCursor = <T>(schema: z.ZodType<T>, cursor: string): T => {
  const found = schema.safeParse(jsonOf(cursor))
  if (found.success) return found.data
  throw new Refusal('bad_request', { fields: { after: '列表已经更新，请回到第一页。' } })
}

const jsonOf = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
