import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

const EVERY_MS = 30_000

/** Looks again whenever the page shows, and every half minute while it is looked at: others act meanwhile. */
export const useRefreshOnShow = (refetch: (options: { cancelRefetch: boolean }) => unknown): void => {
  const latest = useRef(refetch)
  latest.current = refetch
  const isShown = useRef(true)
  // cancelRefetch false: the first show comes while the first answer is still on its way.
  const look = () => void latest.current({ cancelRefetch: false })
  useDidShow(() => {
    isShown.current = true
    look()
  })
  useDidHide(() => {
    isShown.current = false
  })
  useEffect(() => {
    const timer = setInterval(() => {
      if (isShown.current) latest.current({ cancelRefetch: false })
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [])
}
