import { keep, kept } from '../../platform/storage'

const KEY = 'lianxin.board'

/** The board this phone last opened: coming back without scanning leads to the same person. */
export const lastBoard = (): string | undefined => kept<string>(KEY)

/** Remembers a board that exists. */
export const rememberBoard = (code: string): void => {
  keep(KEY, code)
}
