import { Refusal } from '@lianxin/shared/errors'

/** Largest body read where an endpoint says nothing else, in bytes: the longest telling in UTF-8 is about 6 KB. */
const BODY_MAX = 64 * 1024

/**
 * Reads a JSON object.
 * @throws Refusal `too_large`, `bad_json`, or `bad_request` when it is JSON but no object.
 */
export const readBody = (text: string, most = BODY_MAX): Record<string, unknown> => {
  if (new TextEncoder().encode(text).length > most) throw new Refusal('too_large')
  const value = parseJson(text)
  if (!isRecord(value)) throw new Refusal('bad_request')
  return value
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal('bad_json')
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
