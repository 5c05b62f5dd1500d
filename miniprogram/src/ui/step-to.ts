/**
 * Where a key leads in a list of `length` lines from line `at`, from 0; -1 when the key is not for the list.
 * While nothing is chosen (`isFirst`) the first press chooses the line the focus stands on.
 */
export const stepTo = (key: string, at: number, isFirst: boolean, length: number): number => {
  if (key === 'Home') return 0
  if (key === 'End') return length - 1
  if (key === 'Enter' || key === ' ') return at
  if (key === 'ArrowDown') return isFirst ? at : Math.min(at + 1, length - 1)
  if (key === 'ArrowUp') return isFirst ? at : Math.max(at - 1, 0)
  return -1
}
