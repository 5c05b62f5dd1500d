type Listener = () => void

/** Whoever wants to know that something has changed: `on` returns what ends it, `tell` tells them all. */
export const listeners = (): { on: (listener: Listener) => () => void; tell: () => void } => {
  const all = new Set<Listener>()
  const on = (listener: Listener) => {
    all.add(listener)
    return () => all.delete(listener)
  }
  const tell = () => {
    for (const listener of all) listener()
  }
  return { on, tell }
}
