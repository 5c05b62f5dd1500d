import { createHash } from 'node:crypto'
import { crockford } from '@lianxin/shared/ids'

/** An id that follows from a text: the same text gives the same id on every machine, and nothing leads back to it. */
export const hashedId = (text: string): string => crockford(createHash('sha256').update(text).digest().subarray(0, 16))
