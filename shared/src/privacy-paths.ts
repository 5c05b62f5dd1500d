import type { Path } from './api'

/** Calls about one's own data: a table of its own, since the pages of the first screen never make them. */
export const privacyPaths = {
  correctNeed: 'POST /api/needs/:id/correction',
  forgetMe: 'POST /api/me/forget',
} as const satisfies Record<string, Path>

export type PrivacyCall = keyof typeof privacyPaths
