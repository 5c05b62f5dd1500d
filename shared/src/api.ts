import type * as z from 'zod'

/** `METHOD /path/:param`; the parameters of the path are fields of the input. */
export type Path = `${'GET' | 'POST'} /api/${string}`

/** `anyone` needs no session. */
export type Access = 'anyone' | 'required'

/** One endpoint of the contract: how it is asked for, what it takes, what it gives, and who may call it at all. */
export type Endpoint<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, A extends Access = Access> = {
  path: Path
  summary: string
  session: A
  /** Largest request in bytes of UTF-8, where it is more than a form ever sends. */
  bodyMax?: number
  input: I
  output: O
}

/** Declares an endpoint; the types of input, output and access are inferred once, here, for both sides. */
export const endpoint = <I extends z.ZodType, O extends z.ZodType, A extends Access>(
  declared: Endpoint<I, O, A>,
): Endpoint<I, O, A> => declared
