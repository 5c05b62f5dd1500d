import { BOARD_CODE_PATTERN } from '@lianxin/shared/ids'
import { decoded } from '../../links'

const TEN = /(?:^|\/b\/|[?&]code=)([2346789BCDFGHJKMPQRT]{10})(?=$|[/?#&])/

/** A board's code in anything scanned or typed: an address with `/b/<code>`, or the bare code in any spacing and case. */
export const boardCodeIn = (text: string): string | undefined => {
  const typed = text.toUpperCase().replace(/[\s-]/g, '')
  if (BOARD_CODE_PATTERN.test(typed)) return typed
  return TEN.exec(text.trim())?.[1]
}

/**
 * The code a board page was opened with: `code` in a link of ours, `scene` from a mini-program code, or `q`, the
 * whole encoded address behind an ordinary QR code. Undefined when none of them holds one.
 */
export const boardCodeOf = (params: Readonly<Record<string, string | undefined>>): string | undefined => {
  for (const text of [params.code, params.scene, params.q]) {
    const code = text ? boardCodeIn(decoded(text)) : undefined
    if (code) return code
  }
  return undefined
}
