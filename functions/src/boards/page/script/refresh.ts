/** Longer than this who answers, and whether anybody does, may have changed. */
const OLD_MS = 10 * 60_000

/** Brings a page left open up to date when it shows again, and leaves it as it is without a network. */
export const refreshWhenOld = (): void => {
  const from = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - from < OLD_MS) return
    fetch(location.href).then(
      ({ ok }) => ok && location.reload(),
      () => undefined,
    )
  })
}
