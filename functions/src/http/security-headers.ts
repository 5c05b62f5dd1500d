import { createHash } from 'node:crypto'

/** Where a page may go beyond what it was sent with; each is a list of CSP sources, such as `'sha256-…'`. */
export type Policy = {
  /** Inline scripts by their hash; there is no other way for one to run. */
  scripts?: readonly string[]
  styles: readonly string[]
  /** Other origins that may be asked and shown, such as the photos' store. */
  connect?: readonly string[]
  images?: readonly string[]
  /** May it ask where the phone is? Only what finds places does. */
  asksPosition?: boolean
}

/** Taro's elements bring their styles as style elements whose text its releases change: hashes would break the app. */
export const APP_STYLES = ["'unsafe-inline'"]

/**
 * The headers of every page and file, as the local server and the CDN send them. HSTS is not among them: over plain
 * http it means nothing, so whoever knows that it answers https adds {@link HSTS}.
 */
export const securityHeaders = (policy: Policy): Record<string, string> => ({
  'content-security-policy': contentPolicy(policy),
  'x-content-type-options': 'nosniff',
  // A board's code says where somebody works: no other site may learn it from a link.
  'referrer-policy': 'no-referrer',
  'permissions-policy': [
    ...['camera', 'microphone', 'payment', 'usb'].map((one) => `${one}=()`),
    `geolocation=(${policy.asksPosition ? 'self' : ''})`,
  ].join(', '),
  'cross-origin-opener-policy': 'same-origin',
})

/** A year, as browsers ask for. */
export const HSTS = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }

/** The CSP source of an inline text, which must be exactly as it stands in the page. */
export const hashSource = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The CSP sources of every inline script of a built page. */
export const scriptSources = (page: string): string[] =>
  [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => hashSource(text))

const contentPolicy = ({ scripts = [], styles, connect = [], images = [] }: Policy): string =>
  Object.entries({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...scripts],
    'style-src': ["'self'", ...styles],
    'connect-src': ["'self'", ...connect],
    'img-src': ["'self'", 'data:', 'blob:', ...images],
    'font-src': ["'self'", 'data:'],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
  })
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')
