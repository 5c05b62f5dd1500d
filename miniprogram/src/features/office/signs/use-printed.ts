import { useEffect, useState } from 'react'
import { useIsShown } from '../../../api/refresh'

/** Asks once the browser's print dialog has closed, by button or by keyboard: it never says whether paper came out. */
export const usePrinted = () => {
  const [isAsking, setAsking] = useState(false)
  const isShown = useIsShown()
  useEffect(() => {
    const ask = () => {
      if (isShown.current) setAsking(true)
    }
    window.addEventListener('afterprint', ask)
    return () => window.removeEventListener('afterprint', ask)
  }, [isShown])
  return { isAsking, setAsking }
}
