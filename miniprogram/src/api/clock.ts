let ahead = 0

/** Learns from a reply's `Date` how far the server is ahead: phones are often minutes, sometimes days, wrong. */
export const setServerTime = (date: string | undefined): void => {
  const at = date ? Date.parse(date) : Number.NaN
  if (Number.isFinite(at)) ahead = at - Date.now()
}

/** Now, by the server's clock, in milliseconds. */
export const nowMs = (): number => Date.now() + ahead

/** Now, by the server's clock. */
export const now = (): string => new Date(nowMs()).toISOString()
