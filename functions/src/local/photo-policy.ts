import type { Instant } from '@lianxin/shared/calendar'
import * as z from 'zod'
import { ALGORITHM, credentialOf, sameSignature, signatureOf } from '../photos/signing'
import type { Place } from '../photos/store-bucket'

/** A posted form: its fields by lower-case name, and the file's size in bytes. */
export type Form = { fields: ReadonlyMap<string, string>; size: number }

/** S3's own words for what it refuses. */
export type Denied = { status: number; code: string; message: string }

const Policy = z.object({
  expiration: z.iso.datetime(),
  conditions: z.array(
    z.union([
      z.tuple([z.literal('content-length-range'), z.number(), z.number()]),
      z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]),
      z.record(z.string(), z.string()),
    ]),
  ),
})
type Policy = z.infer<typeof Policy>
type Condition = { how: 'eq' | 'starts-with'; name: string; value: string }

const required = ['key', 'policy', 'x-amz-algorithm', 'x-amz-credential', 'x-amz-date', 'x-amz-signature']
// What S3 asks no condition for.
const uncovered = new Set(['policy', 'x-amz-signature', 'file'])

/** Judges a form as S3 does: signature, expiry, every condition, and no field that none names. Undefined: let it in. */
export const denied = ({ bucket, signer }: Place, { fields, size }: Form, now: Instant): Denied | undefined => {
  const missing = required.find((name) => !fields.has(name))
  if (missing) return { status: 400, code: 'InvalidArgument', message: `missing field ${missing}` }
  const read = (name: string) => fields.get(name) ?? ''
  const [stamp, policyText] = [read('x-amz-date'), read('policy')]
  if (read('x-amz-algorithm') !== ALGORITHM) return forbidden('algorithm')
  if (read('x-amz-credential') !== credentialOf(signer, stamp)) return forbidden('credential')
  if (!sameSignature(read('x-amz-signature'), signatureOf(signer, stamp, policyText)))
    return { status: 403, code: 'SignatureDoesNotMatch', message: 'signature' }
  const policy = policyOf(policyText)
  if (!policy) return { status: 400, code: 'InvalidPolicyDocument', message: 'policy' }
  if (Date.parse(policy.expiration) <= Date.parse(now)) return forbidden('Policy expired.')
  return sizeDenied(policy, size) ?? fieldsDenied(policy, new Map([...fields, ['bucket', bucket]]))
}

const forbidden = (why: string): Denied => ({
  status: 403,
  code: 'AccessDenied',
  message: `Invalid according to Policy: ${why}`,
})

const policyOf = (text: string): Policy | undefined => {
  try {
    return Policy.parse(JSON.parse(Buffer.from(text, 'base64').toString('utf8')))
  } catch {
    return undefined
  }
}

const sizeDenied = ({ conditions }: Policy, size: number): Denied | undefined => {
  for (const condition of conditions) {
    if (!Array.isArray(condition) || condition[0] !== 'content-length-range') continue
    const [, min, max] = condition
    if (size > max) return { status: 400, code: 'EntityTooLarge', message: `at most ${max} bytes` }
    if (size < min) return { status: 400, code: 'EntityTooSmall', message: `at least ${min} bytes` }
  }
  return undefined
}

const fieldsDenied = (policy: Policy, fields: ReadonlyMap<string, string>): Denied | undefined => {
  const conditions = policy.conditions.flatMap(conditionsOf)
  const failed = conditions.find(({ how, name, value }) => {
    const sent = fields.get(name)
    return sent === undefined || (how === 'eq' ? sent !== value : !sent.startsWith(value))
  })
  if (failed) return forbidden(failed.name)
  const named = new Set(conditions.map(({ name }) => name))
  const extra = [...fields.keys()].find(
    (name) => name !== 'bucket' && !uncovered.has(name) && !name.startsWith('x-ignore-') && !named.has(name),
  )
  return extra === undefined ? undefined : forbidden(`Extra input fields: ${extra}`)
}

const conditionsOf = (condition: Policy['conditions'][number]): Condition[] => {
  if (!Array.isArray(condition))
    return Object.entries(condition).map(([name, value]) => ({ how: 'eq', name: name.toLowerCase(), value }))
  if (condition[0] === 'content-length-range') return []
  const [how, name, value] = condition
  return [{ how, name: name.slice(1).toLowerCase(), value }]
}
