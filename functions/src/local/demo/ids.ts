import { createHash } from 'node:crypto'
import { crockford } from '@lianxin/shared/ids'

const digestOf = (name: string): Buffer => createHash('sha256').update(`demo ${name}`).digest()

/** The same id for the same name at every start, so that loading the demo twice changes nothing. */
export const demoId = (name: string): string => crockford(digestOf(name).subarray(0, 16))

const CODE_LETTERS = '2346789BCDFGHJKMPQRT'

/** The same board code for the same board at every start. */
export const demoCode = (name: string): string =>
  [...digestOf(name).subarray(0, 10)].map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('')
