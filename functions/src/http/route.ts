import type { Endpoint } from '@lianxin/shared/api'
import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import type * as z from 'zod'
import { parseInput } from './input'

/** What a handler may know of the request itself: its id, for the log, and its sender's address, for limits. */
export type Call = { requestId: string; client: string }

/** An endpoint joined to its use case, types erased so that routes make one list. */
export type Route = {
  endpoint: Endpoint
  /** @throws Refusal `unauthenticated` without an actor where one is required, `bad_request` with fields. */
  answer(actor: Actor | undefined, raw: unknown, call: Call): Promise<unknown>
}

/** Joins an endpoint that needs a session to its use case; the session is checked before the input is read. */
export const route = <I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<I, O, 'required'>,
  handle: (actor: Actor, input: z.output<I>, call: Call) => Promise<z.output<O>>,
): Route => ({
  endpoint,
  answer: async (actor, raw, call) => handle(requireActor(actor), parseInput(endpoint.input, raw), call),
})

/** Joins an endpoint open to anyone to its use case. */
export const openRoute = <I extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<I, O, 'anyone'>,
  handle: (input: z.output<I>, call: Call) => Promise<z.output<O>>,
): Route => ({ endpoint, answer: async (_actor, raw, call) => handle(parseInput(endpoint.input, raw), call) })

const requireActor = (actor: Actor | undefined): Actor => {
  if (!actor) throw new Refusal('unauthenticated')
  return actor
}
