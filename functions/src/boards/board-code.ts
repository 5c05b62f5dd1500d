import { createHmac } from 'node:crypto'
import { BOARD_LETTERS } from '@lianxin/shared/ids'

/** The code of the `n`th board of an order; the next try when a board has that code already. */
export type BoardCoder = (key: string, n: number, tries: number) => string

const LENGTH = 10

/**
 * Codes nobody can guess, though they saw the order's key: they follow from it by a secret, so that an order sent again
 * gives the same. 43 bits of the HMAC make a code; of 128 the remainder is as good as even.
 */
export const boardCoder =
  (secret: string): BoardCoder =>
  (key, n, tries) => {
    const made = createHmac('sha256', secret).update(`board ${key} ${n} ${tries}`).digest('hex').slice(0, 32)
    let rest = BigInt(`0x${made}`)
    let code = ''
    while (code.length < LENGTH) {
      code += BOARD_LETTERS[Number(rest % 20n)]
      rest /= 20n
    }
    return code
  }
