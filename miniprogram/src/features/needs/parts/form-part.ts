import type { Draft } from '../draft'

/** What each part of the filing form is given. */
export type FormPart = {
  draft: Draft
  change: (part: Partial<Draft>) => void
  /** The server's sentence about one field, when it refused it. */
  fieldError: (name: keyof Draft) => string | undefined
}
