import type { CardView, Rung } from '@lianxin/shared/boards/schema'
import { type Html, html } from './html'

/** The address a phone dials. */
export const telOf = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`

type Look = { look: string; label: string; words: string }

/** Dials. The script asks whether anybody answered, except at the hotline, which is not ours to ask about. */
export const callLink = ({ kind, name }: Rung, number: string, { look, label, words }: Look): Html => {
  const asked = kind !== 'hotline' && html` data-call="${name}"`
  return html`<a class="${look}" href="${telOf(number)}" aria-label="${label}"${asked}>${words}</a>`
}

/** The city's hotline, which every ladder ends in. */
export const hotlineOf = ({ rungs }: CardView): { number: string; hours: string } => {
  const hotline = rungs.find(({ kind }) => kind === 'hotline')
  return { number: hotline?.landline ?? '12351', hours: hotline?.hours ?? '' }
}
