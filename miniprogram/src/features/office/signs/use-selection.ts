import { useState } from 'react'

/** What is ticked in a list, by code. */
export const useSelection = () => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (code: string) =>
    setChosen((before) => {
      const next = new Set(before)
      if (!next.delete(code)) next.add(code)
      return next
    })
  return { chosen, toggle, choose: (codes: readonly string[]) => setChosen(new Set(codes)) }
}
