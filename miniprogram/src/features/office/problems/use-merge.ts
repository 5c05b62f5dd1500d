import type { ProblemView } from '@lianxin/shared/problems/views'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { isUncertain } from '../../../api/api-error'
import { officeCall } from '../../../api/office-client'
import { newId } from '../../../platform/ids'
import { problemKey } from './hooks'
import { isOfLists } from './lists-changed'

/** Which problem leads, and which become part of it. */
export type Merging = { lead: string; others: readonly string[] }

/** Several problems of a list become one. Lines carry no version, so the leading one is read right before. */
export const useMerge = (quarter: string) => {
  const client = useQueryClient()
  const attempt = useRef<{ text: string; key: Promise<string>; version?: number } | undefined>(undefined)
  return useMutation<ProblemView, Error, Merging>({
    mutationFn: async (merging) => {
      const { lead, others } = merging
      const text = JSON.stringify(merging)
      if (attempt.current?.text !== text) attempt.current = { text, key: newId() }
      const { current } = attempt
      // Asked again after a lost reply with the version first seen: it may have been done.
      current.version ??= (await officeCall('readProblem', { quarter, needId: lead })).version
      const { version } = current
      const act = { move: 'merge' as const, others: [...others] }
      return officeCall('moveProblem', { quarter, needId: lead, key: await current.key, version, act })
    },
    onSuccess: (merged, { others }) => {
      attempt.current = undefined
      client.setQueryData(problemKey(quarter, merged.needId), merged)
      for (const needId of others) void client.invalidateQueries({ queryKey: problemKey(quarter, needId) })
    },
    onError: (failure) => {
      if (!isUncertain(failure)) attempt.current = undefined
    },
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => isOfLists(queryKey[0]) }),
  })
}
