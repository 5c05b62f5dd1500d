import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import type { Clock } from '../../clock'

export type PushSettings = { url: string; token: string; aesKey: string; appId: string }

/** Posts an event to our endpoint as WeChat does in 安全模式, JSON chosen in the account. */
export const signedPush =
  ({ url, token, aesKey, appId }: PushSettings, { fetch, clock }: { fetch: typeof globalThis.fetch; clock: Clock }) =>
  async (event: Record<string, unknown>): Promise<void> => {
    const seconds = Math.floor(Date.parse(clock.now()) / 1000)
    const message = JSON.stringify({ ToUserName: 'gh_local', CreateTime: seconds, ...event, appid: appId })
    const Encrypt = encrypted(message, aesKey, appId)
    const nonce = randomBytes(5).toString('hex')
    const sign = (...parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex')
    const query = new URLSearchParams({
      signature: sign(token, String(seconds), nonce),
      timestamp: String(seconds),
      nonce,
      encrypt_type: 'aes',
      msg_signature: sign(token, String(seconds), nonce, Encrypt),
    })
    const body = JSON.stringify({ ToUserName: 'gh_local', Encrypt })
    await fetch(`${url}?${query}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  }

const BLOCK = 32

const encrypted = (message: string, aesKey: string, appId: string): string => {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const text = Buffer.from(message)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const plain = Buffer.concat([randomBytes(16), length, text, Buffer.from(appId)])
  const missing = BLOCK - (plain.length % BLOCK)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([plain, Buffer.alloc(missing, missing)])
  return Buffer.concat([cipher.update(padded), cipher.final()]).toString('base64')
}
