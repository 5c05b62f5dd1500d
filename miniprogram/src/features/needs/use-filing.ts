import type { NeedView } from '@lianxin/shared/needs/views'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '../../api/api-error'
import { call } from '../../api/client'
import { newId } from '../../platform/ids'
import { type Draft, dropDraft, keepDraft, readDraft, tellingOf } from './draft'

/** Files the draft; the receipt takes the draft's place and is at hand before its page asks for it. */
export const useFileNeed = (board: string) => {
  const client = useQueryClient()
  return useMutation<NeedView, Error, Draft>({
    mutationFn: async (draft) => {
      const key = draft.key ?? (await newId())
      keepDraft(board, { ...draft, key })
      return call('fileNeed', { key, board, telling: tellingOf(draft) })
    },
    onSuccess: (need) => {
      dropDraft(board)
      client.setQueryData(['readNeed', { id: need.id }], need)
      void client.invalidateQueries({ queryKey: ['listMyNeeds'] })
    },
  })
}

/** The form of one board: restored, kept at every letter, sent once however often it is pressed. */
export const useFiling = (board: string, onFiled: (need: NeedView) => void) => {
  const [draft, setDraft] = useState(() => readDraft(board))
  const filing = useFileNeed(board)
  const change = (part: Partial<Draft>) =>
    setDraft((before) => {
      // The key may have been made meanwhile, by a try that got no answer.
      const next = { ...before, key: readDraft(board).key, ...part }
      keepDraft(board, next)
      return next
    })
  const send = () => filing.mutate({ ...draft, key: readDraft(board).key }, { onSuccess: onFiled })
  /** The earlier try did arrive, with other words; this is to be another need. */
  const sendAsNew = () => {
    change({ key: undefined })
    filing.mutate({ ...draft, key: undefined }, { onSuccess: onFiled })
  }
  const { error, isPending } = filing
  const fields = error instanceof ApiError ? error.fields : {}
  return {
    draft,
    change,
    send,
    sendAsNew,
    isPending,
    error,
    fieldError: (name: keyof Draft) => fields[`telling.${name}`],
  }
}
