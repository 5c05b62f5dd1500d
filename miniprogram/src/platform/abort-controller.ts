type Listener = () => void

/** As much of AbortSignal as TanStack Query reads. */
class Signal {
  aborted = false
  private readonly listeners = new Set<Listener>()
  addEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.add(listener)
  }
  removeEventListener(_type: 'abort', listener: Listener): void {
    this.listeners.delete(listener)
  }
  fire(): void {
    this.aborted = true
    for (const listener of this.listeners) listener()
  }
}

/** Stands in where the platform has none (WeChat): queries wait for ever without it. */
export class AbortController {
  readonly signal = new Signal()
  abort(): void {
    if (!this.signal.aborted) this.signal.fire()
  }
}
