import type * as z from 'zod'

/** `METHOD /path/:param`; the parameters of the path are fields of the input. */
export type Path = `${'GET' | 'POST'} /api/${string}`

/** One endpoint of the contract: how it is asked for, what it takes, what it gives, and who may call it at all. */
export type Endpoint<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  path: Path
  summary: string
  /** `anyone` needs no session. */
  session: 'anyone' | 'required'
  input: I
  output: O
}

/** Declares an endpoint; the types of input and output are inferred once, here, for both sides. */
export const endpoint = <I extends z.ZodType, O extends z.ZodType>(declared: Endpoint<I, O>): Endpoint<I, O> => declared
