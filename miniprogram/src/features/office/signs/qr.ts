import { encode } from 'uqr'

/** Light modules around the code, as the standard asks. */
const QUIET = 4

export type Qr = {
  /** Modules of a side, with the quiet zone on both. */
  size: number
  /** The dark modules as an SVG path, a module a unit. */
  path: string
  /** The width that has to be given so that the code without its quiet zone is `mm` wide. */
  widthFor: (mm: number) => number
}

/**
 * A QR code of a text with a quarter of it to spare (level Q): a sign outdoors fades and gets scratched.
 *
 * How large it must be: a phone's camera sees 66° across, so at 1.5 m it sees 1.95 m, and a preview of 1,920 pixels gives
 * 1 pixel for each mm. An address of up to 46 characters is a code of 33 modules; 103 mm wide it has modules of 3.1 mm,
 * 3 pixels each, where readers need 2. At half the distance a sticker's 46 mm give the same.
 */
export const qrOf = (text: string): Qr => {
  const { data, size } = encode(text, { ecc: 'Q', border: QUIET })
  return {
    size,
    path: data
      .map((row, y) =>
        runsOf(row)
          .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
          .join(''),
      )
      .join(''),
    widthFor: (mm) => (mm * size) / (size - 2 * QUIET),
  }
}

// One rectangle for dark modules side by side: no hairlines between them on paper.
const runsOf = (row: readonly boolean[]): [x: number, length: number][] => {
  const runs: [number, number][] = []
  row.forEach((isDark, x) => {
    const last = runs.at(-1)
    if (!isDark) return
    if (last && last[0] + last[1] === x) last[1] += 1
    else runs.push([x, 1])
  })
  return runs
}
