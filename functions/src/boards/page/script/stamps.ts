import { newId, openSession, person, post } from './session'
import { forget, keep, kept } from './storage'

type Stamp = { code: string; key: string; name: string; answered: boolean }

/**
 * Stamps a call. It is kept in the app's own queue first: without a network the app sends it when it is opened next,
 * and its key makes it count once however often it arrives. Resolves to who has been told, if anybody.
 */
export const stamp = async (code: string, name: string, answered: boolean): Promise<string | undefined> => {
  const input: Stamp = { code, key: newId(), name, answered }
  const place = `lianxin.queue.${person()}.${input.key}`
  keep(place, { name: 'stampCall', input, at: Date.now() })
  try {
    const { token } = await openSession()
    const { code: board, ...rest } = input
    const reply = await post(`/api/boards/${board}/calls`, rest, token)
    // A refusal is an answer; what may pass by itself is left to the app.
    if (!reply.ok && (reply.status >= 500 || reply.status === 401)) return undefined
    forget(place)
    const { told }: { told?: string } = await reply.json()
    return told
  } catch {
    return undefined
  }
}

type Call = { board: string; name: string; day: string }
const CALLS = 'lianxin.calls'

// A cheap phone ends the browser while its dialler is in front, so what was dialled outlives the page; the day it does not.
const callsOf = (day: string): Call[] => (kept<Call[]>(CALLS) ?? []).filter((call) => call.day === day)

/** Whom was called from this board today without saying how it went. */
export const calledAt = (board: string, day: string): string[] =>
  callsOf(day)
    .filter((call) => call.board === board)
    .map(({ name }) => name)

/** Notes a call, or with `isOver` that there is nothing more to ask about it. */
export const noteCall = (board: string, name: string, day: string, isOver = false): void => {
  const others = callsOf(day).filter((call) => call.board !== board || call.name !== name)
  keep(CALLS, isOver ? others : [...others, { board, name, day }])
}
