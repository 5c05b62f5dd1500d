/** Facts beside an event's name: ids, counts, codes. Never what a person typed, never a name or number of theirs. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>

export type Log = {
  info(event: string, facts?: Facts): void
  /** An expected trouble of the surroundings, such as throttling. */
  warn(event: string, facts?: Facts): void
  /** A bug or a lost dependency; `cause` is written without anything it may quote. */
  error(event: string, cause: unknown, facts?: Facts): void
}

/** One JSON object a line, which CloudWatch Logs Insights reads by field. */
export const createLog = (write: (line: string) => void): Log => {
  const line = (level: string, event: string, facts: Facts = {}) =>
    write(`${JSON.stringify({ level, event, ...facts })}\n`)
  return {
    info: (event, facts) => line('info', event, facts),
    warn: (event, facts) => line('warn', event, facts),
    error: (event, cause, facts) => line('error', event, { ...facts, ...describe(cause) }),
  }
}

const describe = (cause: unknown): Facts => {
  if (!(cause instanceof Error)) return { cause: typeof cause }
  const frames = cause.stack?.split('\n').filter((frame) => frame.startsWith('    at ')) ?? []
  return { cause: cause.name, message: masked(cause.message), stack: frames.slice(0, 8).join('\n') }
}

// An error's message may quote what a person typed: Chinese text and longer numbers never reach the log.
const masked = (message: string): string =>
  message
    .slice(0, 300)
    .replace(/[^\x20-\x7e]+/g, '…')
    .replace(/\d{4,}/g, '#')
