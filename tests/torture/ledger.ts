/** What the table must hold of one request: `mark` is a text that nothing else carries. */
export type Promised = {
  mark: string
  /** Answered with 200: it must be there once. Refused: it must not be there. Neither: nobody knows yet. */
  outcome: 'acknowledged' | 'refused' | 'unknown'
}

/** One request, which is sent again as it is until it is answered. */
export type Request = {
  round: number
  token: string | undefined
  path: string
  body: unknown
  promised: Promised[]
  /** Reads what an answer of 200 says about each promise; all of them are kept when absent. */
  read?: (body: unknown, promised: readonly Promised[]) => void
  resent: boolean
}

/** Sends a request and notes the answer; false when there was none, as from a server that is dead. */
export const sendTo = async (base: string, request: Request): Promise<boolean> => {
  const reply = await post(base, request)
  if (!reply) return false
  if (reply.status === 200 && request.read) request.read(reply.body, request.promised)
  else if (reply.status < 500)
    for (const one of request.promised) one.outcome = reply.status === 200 ? 'acknowledged' : 'refused'
  return true
}

/** Is anything about it still not known? */
export const isOpen = ({ promised }: Request): boolean => promised.some(({ outcome }) => outcome === 'unknown')

const post = async (base: string, { token, path, body }: Request) => {
  try {
    const reply = await fetch(base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    })
    const read: unknown = await reply.json()
    return { status: reply.status, body: read }
  } catch {
    return undefined
  }
}
