import type { BoardCoder } from './board-code'
import type { BoardStore } from './store'

export type CodeDeps = { boards: Pick<BoardStore, 'current'>; boardCodeOf: BoardCoder }

/** How often a board's code may meet another's: once in thousands of years is likely, twice is not. */
const TRIES = 3

/** Codes for `count` boards of an order that no board has yet. @throws Error when chance is broken */
export const newCodes = async ({ boards, boardCodeOf }: CodeDeps, key: string, count: number): Promise<string[]> => {
  const tries = Array.from({ length: count }, () => 0)
  for (let round = 0; round < TRIES; round += 1) {
    const codes = tries.map((tried, n) => boardCodeOf(key, n, tried))
    const taken = new Set((await boards.current([...new Set(codes)])).map(({ code }) => code))
    const isFree = codes.map((code, n) => !taken.has(code) && codes.indexOf(code) === n)
    if (isFree.every(Boolean)) return codes
    isFree.forEach((free, n) => {
      if (!free) tries[n] = round + 1
    })
  }
  throw new Error('no free board code found')
}
