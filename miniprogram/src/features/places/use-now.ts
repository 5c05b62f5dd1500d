import { useEffect, useState } from 'react'
import { now } from '../../api/clock'
import { onSnapshot } from './snapshot'

const EVERY_MS = 30_000

/** The time, by the server's clock; it goes on while the page is open, since places close. */
export const useNow = (): string => {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const tell = () => setAt(now())
    const timer = setInterval(tell, EVERY_MS)
    // With each reply the phone learns how wrong its own clock is.
    const stop = onSnapshot(tell)
    return () => {
      clearInterval(timer)
      stop()
    }
  }, [])
  return at
}
