import type { Input } from '@lianxin/shared/contract'
import type { ProblemListView } from '@lianxin/shared/problems/endpoints'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { isUncertain } from '../../../api/api-error'
import { officeCall } from '../../../api/office-client'
import { newId } from '../../../platform/ids'
import { listKey } from './hooks'

type ListAct = Input<'moveProblemList'>['act']

/** 提交 and 记会议. The same press after a lost reply is the same move; after a refusal the newest state is shown. */
export const useMoveList = ({ quarter, version }: Pick<ProblemListView, 'quarter' | 'version'>) => {
  const client = useQueryClient()
  const attempt = useRef<{ act: string; key: Promise<string> } | undefined>(undefined)
  return useMutation<ProblemListView, Error, ListAct>({
    mutationFn: async (act) => {
      const text = JSON.stringify(act)
      if (attempt.current?.act !== text) attempt.current = { act: text, key: newId() }
      return officeCall('moveProblemList', { quarter, key: await attempt.current.key, version, act })
    },
    onSuccess: (head) => {
      attempt.current = undefined
      client.setQueryData(listKey(quarter), head)
      // What may happen to each problem follows from where its list stands.
      for (const name of ['readProblem', 'listProblems', 'listProblemLists'])
        void client.invalidateQueries({ queryKey: [name] })
    },
    onError: (failure) => {
      if (isUncertain(failure)) return
      attempt.current = undefined
      void client.invalidateQueries({ queryKey: listKey(quarter) })
    },
  })
}
