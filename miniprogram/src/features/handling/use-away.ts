import { type Instant, plusDays } from '@lianxin/shared/calendar'
import type { NeedRow } from '@lianxin/shared/needs/views'
import { useState } from 'react'
import { now } from '../../api/clock'
import { keep, kept } from '../../platform/storage'
import { useMe } from '../../session/hooks'

/** What this person has been shown: nothing from before `since`, nor what carries one of these keys. */
type Shown = { since: Instant; keys: string[] }

const FIRST_DAYS = 7
/** A crowded 待办 has a few dozen late rows; older keys belong to rows long gone. */
const MOST_KEYS = 200

const keyOf = ({ id, late }: NeedRow): string => `${id} ${late?.at}`

const sevenDaysAgo = (): Instant => {
  const at = now()
  return plusDays(at.slice(0, 10), -FIRST_DAYS) + at.slice(10)
}

/**
 * What became late since this person last said 知道了 on this phone; the first time, in the last seven days. By row and
 * not by the clock: a row told of late, or loaded with a later page, is still new to them.
 */
export const useAway = (rows: readonly NeedRow[]) => {
  const place = `lianxin.away.${useMe()?.id ?? ''}`
  const [shown, setShown] = useState<Shown>(() => {
    const before = kept<Shown>(place)
    if (before) return before
    const first = { since: sevenDaysAgo(), keys: [] }
    keep(place, first)
    return first
  })
  const late = rows.filter((row) => row.late && row.late.at > shown.since && !shown.keys.includes(keyOf(row)))
  const dismiss = () => {
    const next = { ...shown, keys: [...late.map(keyOf), ...shown.keys].slice(0, MOST_KEYS) }
    keep(place, next)
    setShown(next)
  }
  return { late, dismiss }
}
