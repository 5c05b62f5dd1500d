import { useState } from 'react'

/** What is ticked in a list, by id, in the order of ticking. */
export const useTicks = () => {
  const [ticked, setTicked] = useState<readonly string[]>([])
  return {
    ticked,
    toggle: (id: string) =>
      setTicked((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id])),
    clear: () => setTicked([]),
  }
}
export type Ticks = ReturnType<typeof useTicks>
