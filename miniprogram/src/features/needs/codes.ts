import type { NeedRow } from '@lianxin/shared/needs/views'
import { forget, keep, kept, keptKeys } from '../../platform/storage'

/** What a line of a list says of a need. */
export type Seen = Pick<NeedRow, 'excerpt' | 'status' | 'holder' | 'resultDue' | 'gate' | 'late'>

/** A need opened here by its 查询码, and what was last seen of it. */
export type Opened = { id: string; code: string; seen: Seen; at: number }

const PREFIX = 'lianxin.code.'

/** Keeps the 查询码 of a need on this phone; false when there is no room. `at` in milliseconds by this phone's clock. */
export const keepCode = (opened: Opened): boolean => keep(PREFIX + opened.id, opened)

/** The 查询码 this phone has for a need. */
export const codeOf = (id: string): Opened | undefined => kept<Opened>(PREFIX + id)

/** Forgets a 查询码: whoever holds this phone next cannot open the need. */
export const dropCode = (id: string): void => forget(PREFIX + id)

/** All needs opened here by code, last seen first. */
export const codes = (): Opened[] =>
  keptKeys(PREFIX)
    .flatMap((key) => kept<Opened>(key) ?? [])
    .sort((a, b) => b.at - a.at)
