import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/** What the account's 消息推送 is set up with; without a key WeChat sends in plain. */
export type PushSettings = { token: string; aesKey: string | undefined; appId: string }

/** WeChat's signature of what it sends: SHA-1 of the parts, sorted and joined. */
const signatureOf = (...parts: string[]): string =>
  createHash('sha1')
    .update([...parts].sort().join(''))
    .digest('hex')

/** Was it signed by who knows the token? Compared in a time that tells nothing. */
export const isSigned = (signature: string | undefined, ...parts: string[]): boolean => {
  const [given, right] = [Buffer.from(signature ?? ''), Buffer.from(signatureOf(...parts))]
  return given.length === right.length && timingSafeEqual(given, right)
}

/** Random bytes, then the message's length in four, the message, and whom it is for. */
const RANDOM = 16
const LENGTH = 4

/** The message in a sealed one; undefined when it was not sealed with our key, or not for us. */
export const opened = (sealed: string, { aesKey = '', appId }: PushSettings): string | undefined => {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
    const padded = Buffer.concat([decipher.update(sealed, 'base64'), decipher.final()])
    // PKCS#7 in blocks of 32, which Node's own padding does not take.
    const plain = padded.subarray(0, padded.length - (padded.at(-1) ?? 0))
    const from = RANDOM + LENGTH
    const to = from + plain.readUInt32BE(RANDOM)
    return plain.subarray(to).toString() === appId ? plain.subarray(from, to).toString() : undefined
  } catch {
    return undefined
  }
}
