import { createHash } from 'node:crypto'
import { crockford } from '@lianxin/shared/ids'

/** An id that follows from a content: the same gives the same id on every machine, and nothing leads back to it. */
export const hashedId = (content: string | Uint8Array): string =>
  crockford(createHash('sha256').update(content).digest().subarray(0, 16))
