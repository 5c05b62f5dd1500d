import { forget, keep, kept, keptKeys } from '../platform/storage'

const LAST = 'lianxin.desk'
// The device stays the same, and what waits to be sent waits under its own person's name.
const stays = (key: string): boolean => key === 'lianxin.device' || key.startsWith('lianxin.queue.')

/** Forgets lists, drafts and the session of whoever worked at this desk. */
export const clearDesk = (): void => {
  for (const key of keptKeys('lianxin.')) if (!stays(key)) forget(key)
}

/** An officer begins at this desk: what another began here is not theirs to see, what they began themselves is there. */
export const takeDesk = (officer: string): void => {
  const last = kept<string>(LAST)
  if (last !== undefined && last !== officer) clearDesk()
  keep(LAST, officer)
}
