const LINK = /\/(i|d)\/([0-9A-HJKMNP-TV-Z]{26})(?=$|[/?#])/

/** What an address leads to: an invitation `/i/<token>`, or a desk that waits for a phone `/d/<ticket>`. */
export type SignInLink = { to: 'invitation' | 'desk'; token: string }

/** The link in anything scanned; undefined when it is none of ours. */
export const signInLinkIn = (text: string): SignInLink | undefined => {
  const [, letter, token] = LINK.exec(text.trim()) ?? []
  return token === undefined ? undefined : { to: letter === 'i' ? 'invitation' : 'desk', token }
}
