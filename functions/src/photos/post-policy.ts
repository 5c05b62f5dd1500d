import type { Instant } from '@lianxin/shared/calendar'
import { ALGORITHM, credentialOf, type Signer, signatureOf, stampOf } from './signing'

/** What may be posted: one object, of one type, no larger than `maxBytes`, before `until`. */
export type Allowing = { bucket: string; key: string; type: string; maxBytes: number; at: Instant; until: Instant }

/**
 * The form fields that let somebody post one file straight to the bucket (Signature V4, POST policy). The policy names
 * every field with its exact value, so none can be changed or added.
 */
export const postFields = (signer: Signer, allowing: Allowing): Record<string, string> => {
  const { bucket, key, type, maxBytes, at, until } = allowing
  const stamp = stampOf(at)
  const fields = {
    key,
    'Content-Type': type,
    'x-amz-algorithm': ALGORITHM,
    'x-amz-credential': credentialOf(signer, stamp),
    'x-amz-date': stamp,
    ...(signer.sessionToken ? { 'x-amz-security-token': signer.sessionToken } : {}),
  }
  const exact = Object.entries({ bucket, ...fields }).map(([name, value]) => ({ [name]: value }))
  const conditions = [...exact, ['content-length-range', 1, maxBytes]]
  const policy = Buffer.from(JSON.stringify({ expiration: until, conditions })).toString('base64')
  return { ...fields, policy, 'x-amz-signature': signatureOf(signer, stamp, policy) }
}
