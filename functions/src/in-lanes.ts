/** Acts on all of them, at most so many at once, beginning in their order. */
export const inLanes = async <T>(
  all: readonly T[],
  lanes: number,
  act: (one: T) => Promise<unknown>,
): Promise<void> => {
  const left = all.values()
  const lane = async () => {
    // One iterator for all lanes: each takes the next nobody has taken.
    for (const one of left) await act(one)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
