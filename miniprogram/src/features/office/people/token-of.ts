import { type SignInLink, signInLinkIn } from '@lianxin/shared/people/links'
import { decoded } from '../../../links'

const TOKEN = /^[0-9A-HJKMNP-TV-Z]{26}$/

/**
 * The token a page was opened with: `named` in a link of ours, or `q`, the whole encoded address behind an ordinary QR
 * code that WeChat scanned. Undefined when neither holds one for this page.
 */
export const tokenOf = (
  to: SignInLink['to'],
  params: Readonly<Record<string, string | undefined>>,
  named: 'token' | 'ticket',
): string | undefined => {
  const given = params[named]
  if (given && TOKEN.test(given)) return given
  const link = params.q ? signInLinkIn(decoded(params.q)) : undefined
  return link?.to === to ? link.token : undefined
}
