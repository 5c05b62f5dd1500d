import { useEffect, useState } from 'react'
import { now } from '../../api/clock'

const EVERY_MS = 30_000

/** The time, by the server's clock; it goes on while the page is open, since places close. */
export const useNow = (): string => {
  const [at, setAt] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return at
}
