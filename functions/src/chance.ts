import { randomBytes } from 'node:crypto'
import { crockford } from '@lianxin/shared/ids'

/** Chance is passed in, so that a test meets the same ids twice. */
export type Chance = {
  /** 26 Crockford characters, 128 random bits. */
  id(): string
}

/** The operating system's randomness. */
export const systemChance: Chance = { id: () => crockford(randomBytes(16)) }
