import { boardCodeIn } from '@lianxin/shared/boards/code'
import { decoded } from '../../links'

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
