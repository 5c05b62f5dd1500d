import { useEffect, useState } from 'react'
import { ApiError } from '../../api/api-error'
import { isWaiting } from '../../api/queue'
import { remove } from '../../api/queue-items'
import { useIsShown } from '../../api/refresh'
import { useQueue } from '../../api/use-queue'

type Ends = { onFiled: (id: string) => void; onRefused: (error: ApiError) => void }

/**
 * Since when a kept request is waited for on this page, and how to begin to. How it ends is told here only while its
 * writer still looks at the page; else they find it in 我的事.
 */
export const useReceipt = ({ onFiled, onRefused }: Ends): [number | undefined, (key: string) => void] => {
  const [waiting, setWaiting] = useState<{ key: string; since: number }>()
  const item = useQueue().find(({ input }) => input.key === waiting?.key)
  const isShown = useIsShown()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (!item || isWaiting(item) || isOver || !isShown.current) return
    if (item.sent) {
      // Its receipt takes it out of the queue: should that not open, 我的事 still has it.
      setOver(true)
      onFiled(item.sent)
    } else if (item.refused) {
      remove(item.input.key)
      setWaiting(undefined)
      onRefused(new ApiError(item.refused.code, item.refused.message, item.refused.fields))
    }
  }, [item, isOver, isShown, onFiled, onRefused])
  return [waiting?.since, (key) => setWaiting({ key, since: Date.now() })]
}
