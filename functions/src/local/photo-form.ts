import type { IncomingMessage } from 'node:http'
import { PHOTO_BYTES_MAX } from '@lianxin/shared/photos/limits'
import type { Denied, Form } from './photo-policy'

/** Room for the fields around the largest file, in bytes. */
const FIELDS_MAX = 20 * 1024
const BODY_MAX = PHOTO_BYTES_MAX + FIELDS_MAX

export type Posted = Form & { bytes: Uint8Array }

const tooLarge: Denied = { status: 400, code: 'EntityTooLarge', message: `at most ${PHOTO_BYTES_MAX} bytes` }
const malformed: Denied = { status: 400, code: 'MalformedPOSTRequest', message: 'multipart/form-data with one file' }
const lengthless: Denied = { status: 411, code: 'MissingContentLength', message: 'content-length' }

/** Reads a posted form; never more of it than the largest photo takes, whatever its sender says or sends. */
export const readForm = async (request: IncomingMessage): Promise<Posted | { denied: Denied }> => {
  const type = request.headers['content-type'] ?? ''
  const length = request.headers['content-length']
  if (!/^multipart\/form-data;/i.test(type)) return { denied: malformed }
  if (length === undefined) return { denied: lengthless }
  if (Number(length) > BODY_MAX) return { denied: tooLarge }
  const body = await bodyOf(request)
  if (!body) return { denied: tooLarge }
  const form = await formOf(body, type)
  return form ?? { denied: malformed }
}

const bodyOf = async (request: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue
    length += part.length
    if (length > BODY_MAX) return undefined
    parts.push(part)
  }
  return Uint8Array.from(Buffer.concat(parts))
}

const formOf = async (body: Uint8Array<ArrayBuffer>, type: string): Promise<Posted | undefined> => {
  const entries = await partsOf(body, type)
  if (!entries) return undefined
  const fields = new Map<string, string>()
  let file: File | undefined
  for (const [name, value] of entries) {
    if (typeof value !== 'string') {
      if (name !== 'file' || file) return undefined
      file = value
    } else if (fields.has(name.toLowerCase())) return undefined
    else fields.set(name.toLowerCase(), value)
  }
  return file && { fields, size: file.size, bytes: new Uint8Array(await file.arrayBuffer()) }
}

const partsOf = async (
  body: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<[string, FormDataEntryValue][] | undefined> => {
  try {
    return [...(await new Response(body, { headers: { 'content-type': type } }).formData())]
  } catch {
    return undefined
  }
}
