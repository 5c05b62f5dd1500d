import { useEffect, useRef } from 'react'
import { remove } from '../../api/queue-items'
import { useIsShown } from '../../api/refresh'
import { useQueue } from '../../api/use-queue'
import { open } from '../../links'

/** Opens the receipt of the need that went through while its filer was still waiting here. */
export const useReceipt = (isAwaited: boolean): void => {
  const arrived = useQueue()
    .filter(({ name, sent }) => name === 'fileNeed' && sent)
    .at(-1)
  const isShown = useIsShown()
  const isFirst = useRef(true)
  useEffect(() => {
    // What arrived before the page opened stands on it to be pressed.
    const isNew = !isFirst.current
    isFirst.current = false
    if (!isAwaited || !isNew || !isShown.current || !arrived?.sent) return
    remove(arrived.input.key)
    open('need', { id: arrived.sent, isNew: '1' })
  }, [isAwaited, isShown, arrived])
}
