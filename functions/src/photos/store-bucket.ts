import type { Instant } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import { PHOTO_BYTES_MAX, type PhotoType } from '@lianxin/shared/photos/limits'
import type { Clock } from '../clock'
import { type Listed, listedIn } from './bucket-listing'
import { postFields } from './post-policy'
import { type Asking, presigned } from './presign'
import type { Signer } from './signing'

/** How long a photo may be posted after it was started: long enough for 5 MB at 100 kbit/s, in seconds. */
const POST_S = 600
/** How long a link shows a photo, in seconds. */
export const LINK_S = 300
/** How long the server's own requests stay good, and how long it waits for one, in seconds. */
const OWN_S = 60
const PATIENCE_S = 10

/** What photos are kept in: S3, or locally a directory that keeps S3's rules. */
export type Bucket = {
  /** The form by which one file of that type may be posted as `key`, for ten minutes. */
  form(key: string, type: PhotoType): { url: string; fields: Record<string, string> }
  /** The object's bytes, undefined when there is none. */
  get(key: string): Promise<Buffer | undefined>
  put(key: string, type: PhotoType, bytes: Uint8Array): Promise<void>
  /** Removes it; nothing happens when it is not there. */
  remove(key: string): Promise<void>
  /** Objects whose key begins so. */
  list(prefix: string): Promise<Listed[]>
  /** Who has this address may see the object for so many seconds, `LINK_S` unless said. */
  link(key: string, seconds?: number): string
}

/** Where the bucket is: its name, the address in front of every key, and who signs for it. */
export type Place = { bucket: string; base: string; signer: Signer }

/** What S3 and the local directory make alike: forms and links, which are only signatures. */
export const signedFor = ({ bucket, base, signer }: Place, clock: Clock): Pick<Bucket, 'form' | 'link'> => ({
  form: (key, type) => {
    const at = clock.now()
    const allowing = { bucket, key, type, maxBytes: PHOTO_BYTES_MAX, at, until: plus(at, POST_S) }
    return { url: base, fields: postFields(signer, allowing) }
  },
  link: (key, seconds = LINK_S) =>
    presigned(signer, { method: 'GET', url: urlOf(base, key), at: clock.now(), seconds }),
})

/** S3 itself, by signed requests: its SDK would double what a cold start loads. */
export const s3Bucket = (place: Place, { clock, fetch }: { clock: Clock; fetch: typeof globalThis.fetch }): Bucket => {
  const { base, signer } = place
  const ask = async (asking: Omit<Asking, 'at' | 'seconds'>, more: RequestInit = {}): Promise<Response> => {
    const address = presigned(signer, { ...asking, at: clock.now(), seconds: OWN_S })
    const signal = AbortSignal.timeout(PATIENCE_S * 1000)
    // The address carries a right, so a failure must not travel further with it.
    const reply = await fetch(address, { ...more, method: asking.method, signal }).catch(() => undefined)
    if (!reply || reply.status >= 500) throw new Refusal('busy')
    if (!reply.ok && reply.status !== 404) throw new Error(`bucket answered ${asking.method} with ${reply.status}`)
    return reply
  }
  return {
    ...signedFor(place, clock),
    get: async (key) => {
      const reply = await ask({ method: 'GET', url: urlOf(base, key) })
      return reply.ok ? Buffer.from(await reply.arrayBuffer()) : undefined
    },
    put: async (key, type, bytes) => {
      const headers = { 'content-type': type, 'content-disposition': 'inline', 'cache-control': 'private, max-age=300' }
      await ask({ method: 'PUT', url: urlOf(base, key) }, { headers, body: Uint8Array.from(bytes) })
    },
    remove: async (key) => {
      await ask({ method: 'DELETE', url: urlOf(base, key) })
    },
    list: (prefix) =>
      listedIn(prefix, async (query) => (await ask({ method: 'GET', url: urlOf(base, ''), query })).text()),
  }
}

const urlOf = (base: string, key: string): string => `${base}/${key}`

const plus = (at: Instant, seconds: number): Instant => new Date(Date.parse(at) + seconds * 1000).toISOString()
