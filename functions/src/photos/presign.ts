import type { Instant } from '@lianxin/shared/calendar'
import { ALGORITHM, credentialOf, type Signer, scopeOf, sha256, signatureOf, stampOf } from './signing'

/** One request to the bucket that carries its right in its address. */
export type Asking = {
  method: 'GET' | 'PUT' | 'DELETE'
  /** The object, or the bucket itself; its path is already encoded as it is sent. */
  url: string
  query?: Readonly<Record<string, string>>
  at: Instant
  /** How long it may be used, in seconds. */
  seconds: number
}

export const SIGNATURE = 'X-Amz-Signature'

/** The address with its signature, valid from `at` for `seconds` (Signature V4, query parameters). */
export const presigned = (signer: Signer, { method, url, query = {}, at, seconds }: Asking): string => {
  const stamp = stampOf(at)
  const signed = {
    ...query,
    'X-Amz-Algorithm': ALGORITHM,
    'X-Amz-Credential': credentialOf(signer, stamp),
    'X-Amz-Date': stamp,
    'X-Amz-Expires': String(seconds),
    'X-Amz-SignedHeaders': 'host',
    ...(signer.sessionToken ? { 'X-Amz-Security-Token': signer.sessionToken } : {}),
  }
  const { host, pathname, origin } = new URL(url)
  const signature = querySignature(signer, { method, host, path: pathname, params: signed, stamp })
  return `${origin}${pathname}?${queryText(signed)}&${SIGNATURE}=${signature}`
}

type Canonical = { method: string; host: string; path: string; params: Readonly<Record<string, string>>; stamp: string }

/** The signature a request ought to have; `params` are all of its query but the signature. */
export const querySignature = (signer: Signer, { method, host, path, params, stamp }: Canonical): string => {
  const canonical = [method, path, queryText(params), `host:${host}`, '', 'host', 'UNSIGNED-PAYLOAD'].join('\n')
  return signatureOf(signer, stamp, [ALGORITHM, stamp, scopeOf(signer, stamp), sha256(canonical)].join('\n'))
}

const queryText = (params: Readonly<Record<string, string>>): string =>
  Object.entries(params)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&')

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
