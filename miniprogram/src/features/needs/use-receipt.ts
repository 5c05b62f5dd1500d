import { useEffect, useState } from 'react'
import { remove } from '../../api/queue-items'
import { useIsShown } from '../../api/refresh'
import { useQueue } from '../../api/use-queue'

/** Waits for a kept request and gives the id of the need it became, as long as its writer still looks at the page. */
export const useReceipt = (onFiled: (id: string) => void): [boolean, (key: string) => void] => {
  const [key, waitFor] = useState<string>()
  const sent = useQueue().find(({ input }) => input.key === key)?.sent
  const isShown = useIsShown()
  useEffect(() => {
    // Looked away, they find it in 我的事.
    if (!key || !sent || !isShown.current) return
    remove(key)
    onFiled(sent)
  }, [key, sent, isShown, onFiled])
  return [key !== undefined, waitFor]
}
