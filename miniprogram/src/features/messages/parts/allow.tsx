import type { As } from '../use-allow'

/** A browser has no messages to allow. */
export const Allow = (_: { as: As }) => null
