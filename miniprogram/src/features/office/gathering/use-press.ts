import { dayOf } from '@lianxin/shared/calendar'
import type { Input, Output } from '@lianxin/shared/contract'
import { TOGETHER_MAX } from '@lianxin/shared/needs/limits'
import type { NeedRow } from '@lianxin/shared/needs/views'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from '../../../api/client'
import { now } from '../../../api/clock'
import { newId } from '../../../platform/ids'
import { keep, kept } from '../../../platform/storage'
import { useMe } from '../../../session/hooks'

type Outcome = Output<'moveNeeds'>['outcomes'][number]
type Batch = Input<'moveNeeds'>
/** Whom this person pressed on a day, so that the row still says so when the page comes again. */
type Pressed = { day: string; ids: string[] }

/** 催办: which needs are ticked, what became of each, and which were pressed today already. */
export const usePress = (rows: readonly NeedRow[]) => {
  const client = useQueryClient()
  const place = `lianxin.pressed.${useMe()?.id ?? ''}`
  const today = dayOf(now())
  const [ids, setIds] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  const pressed = pressedOn(place, today)
  const picked = rows.filter(({ id }) => ids.includes(id))
  const batches = useRef<{ text: string; all: Batch[] } | undefined>(undefined)
  const mutation = useMutation<Outcome[], Error, void>({
    mutationFn: async () => {
      const text = picked.map(({ id }) => id).join()
      // Pressed again after a lost reply it is the same 催办: each batch keeps its key until all are answered.
      if (batches.current?.text !== text) batches.current = { text, all: await batchesOf(picked) }
      const outcomes: Outcome[] = []
      for (const batch of batches.current.all) outcomes.push(...(await call('moveNeeds', batch)).outcomes)
      return outcomes
    },
    onSuccess: (outcomes) => {
      batches.current = undefined
      // 今天已经催办过 is what was wanted: it needs no second try.
      const done = outcomes.filter(({ refused: why }) => !why || why.code === 'pressed_today').map(({ id }) => id)
      keep(place, { day: today, ids: [...new Set([...pressed, ...done])] } satisfies Pressed)
      setRefused(new Map(outcomes.flatMap(({ id, refused: why }) => (why ? [[id, why.message] as const] : []))))
      setIds([])
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'readNeed' })
    },
  })
  return {
    ...mutation,
    picked,
    refused,
    isPressed: (id: string) => pressed.includes(id),
    toggle: (id: string) => setIds((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id])),
    pick: (all: readonly NeedRow[]) => setIds(all.filter(({ id }) => !pressed.includes(id)).map(({ id }) => id)),
    drop: () => setIds([]),
  }
}

export type Press = ReturnType<typeof usePress>

const pressedOn = (place: string, day: string): readonly string[] => {
  const before = kept<Pressed>(place)
  return before?.day === day ? before.ids : []
}

const batchesOf = (rows: readonly NeedRow[]): Promise<Batch[]> =>
  Promise.all(
    Array.from({ length: Math.ceil(rows.length / TOGETHER_MAX) }, async (_, n) => ({
      key: await newId(),
      needs: rows.slice(n * TOGETHER_MAX, (n + 1) * TOGETHER_MAX).map(({ id, version }) => ({ id, version })),
      act: { move: 'press' as const },
    })),
  )
