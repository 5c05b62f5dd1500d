import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

const EVERY_MS = 30_000

/** Is the page the one being looked at? Earlier ones live on underneath. */
export const useIsShown = (): { readonly current: boolean } => {
  const isShown = useRef(true)
  useDidShow(() => {
    isShown.current = true
  })
  useDidHide(() => {
    isShown.current = false
  })
  return isShown
}

/** Looks again whenever the page shows, and every half minute while it is looked at: others act meanwhile. */
export const useRefreshOnShow = (refetch: (options: { cancelRefetch: boolean }) => unknown): void => {
  const latest = useRef(refetch)
  latest.current = refetch
  const isShown = useIsShown()
  // cancelRefetch false: the first show comes while the first answer is still on its way.
  const look = () => void latest.current({ cancelRefetch: false })
  useDidShow(look)
  useEffect(() => {
    const timer = setInterval(() => {
      if (isShown.current) latest.current({ cancelRefetch: false })
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [isShown])
}
