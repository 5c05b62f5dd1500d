import type { Input } from '@lianxin/shared/contract'
import type { ProblemEvent } from '@lianxin/shared/problems/schema'
import type { ProblemView } from '@lianxin/shared/problems/views'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { isUncertain } from '../../../api/api-error'
import { officeCall } from '../../../api/office-client'
import { newId } from '../../../platform/ids'
import { problemKey } from './hooks'
import { isOfLists } from './lists-changed'

export type ProblemAct = Input<'moveProblem'>['act']

/**
 * Makes moves on one problem. A move keeps its key until it is answered, so that pressing again after a lost reply makes
 * it once. When somebody else was first, `changed` holds what happened meanwhile; nothing typed is lost.
 */
export const useMoveProblem = (view: ProblemView) => {
  const client = useQueryClient()
  const attempt = useRef<{ act: string; key: Promise<string> } | undefined>(undefined)
  const [changed, setChanged] = useState<ProblemEvent[]>([])
  const { quarter, needId, version } = view
  const mutation = useMutation<ProblemView, Error, ProblemAct>({
    mutationFn: async (act) => {
      const text = JSON.stringify(act)
      // Before anything is waited for: a second press at once is the same move.
      if (attempt.current?.act !== text) attempt.current = { act: text, key: newId() }
      return officeCall('moveProblem', { quarter, needId, key: await attempt.current.key, version, act })
    },
    onSuccess: (moved) => {
      attempt.current = undefined
      setChanged([])
      client.setQueryData(problemKey(quarter, needId), moved)
      void client.invalidateQueries({ predicate: ({ queryKey }) => isOfLists(queryKey[0]) })
    },
    onError: async (failure) => {
      // It may have been done: only the same key, sent again, finds out without doing it twice.
      if (isUncertain(failure)) return
      attempt.current = undefined
      const fresh = await client.fetchQuery({
        queryKey: problemKey(quarter, needId),
        queryFn: () => officeCall('readProblem', { quarter, needId }),
      })
      setChanged(fresh.events.filter(({ n }) => n > version))
    },
  })
  return { ...mutation, changed }
}

/** The moves of one problem, as its parts are given them. */
export type Mover = ReturnType<typeof useMoveProblem>
