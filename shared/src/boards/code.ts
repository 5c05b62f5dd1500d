import { BOARD_CODE_PATTERN } from '../ids'

const TEN = /(?:^|\/b\/|[?&]code=)([2346789BCDFGHJKMPQRT]{10})(?=$|[/?#&])/

/** A board's code in anything scanned or typed: an address with `/b/<code>`, or the bare code in any spacing and case. */
export const boardCodeIn = (text: string): string | undefined => {
  const typed = text.toUpperCase().replace(/[\s-]/g, '')
  if (BOARD_CODE_PATTERN.test(typed)) return typed
  return TEN.exec(text.trim())?.[1]
}

/** Said of anything typed that is no code. */
export const NOT_A_CODE = '这不像公示牌的编号。编号是 10 位，在二维码下面。'
