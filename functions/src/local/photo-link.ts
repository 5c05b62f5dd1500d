import type { Instant } from '@lianxin/shared/calendar'
import { querySignature, SIGNATURE } from '../photos/presign'
import { ALGORITHM, credentialOf, instantOf, sameSignature } from '../photos/signing'
import type { Place } from '../photos/store-bucket'

/** Two machines' clocks may differ by this much, in ms, before S3 takes a link for one from the future. */
const SKEW_MS = 15 * 60_000
const WEEK_S = 7 * 24 * 3600

/** Is this GET signed by us, unaltered, and used in its time? `path` and `query` are as they were sent. */
export const isSigned = ({ base, signer }: Place, path: string, query: string, now: Instant): boolean => {
  const pairs = [...new URLSearchParams(query)]
  const { [SIGNATURE]: signature = '', ...params } = Object.fromEntries(pairs)
  if (pairs.length !== Object.keys(params).length + 1) return false
  const stamp = params['X-Amz-Date'] ?? ''
  const from = Date.parse(instantOf(stamp) ?? '')
  const seconds = Number(params['X-Amz-Expires'])
  if (params['X-Amz-Algorithm'] !== ALGORITHM || params['X-Amz-Credential'] !== credentialOf(signer, stamp))
    return false
  const wanted = querySignature(signer, { method: 'GET', host: new URL(base).host, path, params, stamp })
  if (!sameSignature(signature, wanted)) return false
  const at = Date.parse(now)
  return seconds <= WEEK_S && at > from - SKEW_MS && at < from + seconds * 1000
}
