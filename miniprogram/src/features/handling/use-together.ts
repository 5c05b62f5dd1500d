import type { Input, Output } from '@lianxin/shared/contract'
import { TOGETHER_MAX } from '@lianxin/shared/needs/limits'
import { moves } from '@lianxin/shared/needs/rules'
import type { NeedRow } from '@lianxin/shared/needs/views'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isUncertain } from '../../api/api-error'
import { call } from '../../api/client'
import { newId } from '../../platform/ids'
import { forget, keep, kept } from '../../platform/storage'
import { useMe } from '../../session/hooks'

/** What a handler says to several; the office's 催办 is no reply. */
export type TogetherAct = Exclude<Input<'moveNeeds'>['act'], { move: 'press' }>
type Sent = Output<'moveNeeds'>

/** A reply under way: pressed again after a lost reply, even after the app was closed, it is the same one. */
type Attempt = { text: string; input: Input<'moveNeeds'> }

const canBe = (move: TogetherAct['move'], { status }: NeedRow): boolean => {
  const { from }: { from: readonly NeedRow['status'][] } = moves[move]
  return from.includes(status)
}

/** One reply to several needs: which are ticked, and what became of it. What was refused stays ticked, with its reason. */
export const useTogether = (rows: readonly NeedRow[]) => {
  const client = useQueryClient()
  const place = `lianxin.together.${useMe()?.id ?? ''}`
  const [isOn, setOn] = useState(false)
  const [ids, setIds] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  const picked = rows.filter(({ id }) => ids.includes(id))
  const mutation = useMutation<Sent, Error, TogetherAct>({
    mutationFn: async (act) => {
      // By what was ticked: the lost reply may have changed the rows, their order too.
      const text = JSON.stringify([[...ids].sort(), act])
      const before = kept<Attempt>(place)
      const needs = picked.map(({ id, version }) => ({ id, version }))
      const attempt = before?.text === text ? before : { text, input: { key: await newId(), needs, act } }
      keep(place, attempt)
      return call('moveNeeds', attempt.input)
    },
    onSuccess: ({ outcomes }) => {
      forget(place)
      const failed = outcomes.flatMap(({ id, refused: why }) => (why ? [[id, why.message] as const] : []))
      setRefused(new Map(failed))
      setIds(failed.map(([id]) => id))
      setOn(failed.length > 0)
      void client.invalidateQueries({ predicate: ({ queryKey }) => isChanged(queryKey[0]) })
    },
    onError: (failure) => {
      if (!isUncertain(failure)) forget(place)
    },
  })
  return {
    ...mutation,
    isOn,
    picked,
    refused,
    start: () => setOn(true),
    stop: () => {
      setOn(false)
      setIds([])
      setRefused(new Map())
      mutation.reset()
    },
    toggle: (id: string) =>
      setIds((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id].slice(0, TOGETHER_MAX))),
    /** How many of the ticked ones this reply cannot reach. */
    beyond: (move: TogetherAct['move']) => picked.filter((row) => !canBe(move, row)).length,
  }
}

export type Together = ReturnType<typeof useTogether>

const isChanged = (name: unknown): boolean => name === 'listInbox' || name === 'readNeed'
