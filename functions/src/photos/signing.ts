import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Instant } from '@lianxin/shared/calendar'

/** Who signs for the bucket, and where it lies. A role's keys come with a session token. */
export type Signer = {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string | undefined
  region: string
}

export const ALGORITHM = 'AWS4-HMAC-SHA256'

/** `20151229T000000Z`, as Signature V4 writes an instant. */
export const stampOf = (at: Instant): string => at.replace(/[-:]|\.\d+/g, '')

/** Reads a stamp back; undefined when it is none. */
export const instantOf = (stamp: string): Instant | undefined => {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(stamp)
  if (!parts) return undefined
  const [, year, month, day, hour, minute, second] = parts
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
}

/** What the signature is good for: one day, one region, S3 alone. */
export const scopeOf = ({ region }: Pick<Signer, 'region'>, stamp: string): string =>
  `${stamp.slice(0, 8)}/${region}/s3/aws4_request`

/** `<key id>/<scope>`, as links and forms name their signer. */
export const credentialOf = (signer: Signer, stamp: string): string => `${signer.accessKeyId}/${scopeOf(signer, stamp)}`

/** AWS Signature Version 4 of a text, in hex. */
export const signatureOf = (signer: Signer, stamp: string, text: string): string => {
  const key = scopeOf(signer, stamp)
    .split('/')
    .reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${signer.secretAccessKey}`)
  return hmac(key, text).toString('hex')
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Compares two signatures in a time that tells nothing of where they differ. */
export const sameSignature = (a: string, b: string): boolean => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}

const hmac = (secret: string | Buffer, text: string): Buffer => createHmac('sha256', secret).update(text).digest()
