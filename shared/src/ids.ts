// Crockford base 32: no I, L, O, U, so that a code read aloud or copied by hand is not misread.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 26 Crockford characters carry the 128 bits of a key or an id. */
export const ID_PATTERN = /^[0-9A-HJKMNP-TV-Z]{26}$/
/** The letters and digits of a board's code. */
export const BOARD_LETTERS = '2346789BCDFGHJKMPQRT'
/** A board's code: 10 characters of an alphabet of 20 without vowels or look-alikes (43 bits). */
export const BOARD_CODE_PATTERN = /^[2346789BCDFGHJKMPQRT]{10}$/
/** 查询码: 12 Crockford characters (60 bits). */
export const QUERY_CODE_PATTERN = /^[0-9A-HJKMNP-TV-Z]{12}$/

/** Writes bytes as Crockford base 32, most significant bit first, the last character padded with zero bits. */
export const crockford = (bytes: Uint8Array): string => {
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += ALPHABET[(held >> bits) & 31]
    }
    held &= (1 << bits) - 1
  }
  return bits > 0 ? text + ALPHABET[(held << (5 - bits)) & 31] : text
}

/** Reads what a person typed: upper case, no spaces or hyphens, O→0, I and L→1. */
export const readCrockford = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

/** `ABCD-EFGH-JKMN`: groups of four are read and typed with fewer slips. */
export const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-')
