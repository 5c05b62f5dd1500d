/** Whoever does what happens by itself, as a history names them. */
export const SYSTEM = { id: 'system', name: '', as: 'system' } as const
