const LINK = /\/(i|d|h)\/([0-9A-HJKMNP-TV-Z]{26})(?=$|[/?#])/

/** What an address leads to: an invitation `/i/<token>`, to host a place `/h/<token>`, or a desk that waits for a phone `/d/<ticket>`. */
export type SignInLink = { to: 'invitation' | 'hosting' | 'desk'; token: string }

const leads = { i: 'invitation', h: 'hosting', d: 'desk' } as const satisfies Record<string, SignInLink['to']>
const isLetter = (letter: string): letter is keyof typeof leads => Object.hasOwn(leads, letter)

/** The link in anything scanned; undefined when it is none of ours. */
export const signInLinkIn = (text: string): SignInLink | undefined => {
  const [, letter = '', token] = LINK.exec(text.trim()) ?? []
  return token !== undefined && isLetter(letter) ? { to: leads[letter], token } : undefined
}
