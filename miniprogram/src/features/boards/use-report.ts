import type { CardView } from '@lianxin/shared/boards/schema'
import type { Input } from '@lianxin/shared/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/client'

const keyOf = (code: string) => ['readBoard', { code }]

/** One tap: the number is dead, or the sign is damaged. The board shows at once who answers meanwhile. */
export const useReport = (code: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (kind: Input<'reportBoard'>['kind']) => call('reportBoard', { code, kind }),
    onSuccess: (card) => void client.setQueryData(keyOf(code), card),
  })
}

/** An officer of this board says that its numbers are right; a report is dealt with. */
export const useVerify = (code: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call('verifyBoard', { code }),
    onSuccess: ({ verifiedOn }) => {
      client.setQueryData<CardView>(keyOf(code), (card) => card && { ...card, verifiedOn })
      // Who was doubted answers again, which only the server knows how to show.
      void client.invalidateQueries({ queryKey: keyOf(code) })
    },
  })
}
