import type { Input, Output } from '@lianxin/shared/contract'
import { type PlaceCall, placePaths } from '@lianxin/shared/place-paths'
import Taro from '@tarojs/taro'
import { errorOf, offline } from './api-error'
import { callTo } from './client'
import { setServerTime } from './clock'
import { headerOf, sendTo } from './send'

const TIMEOUT_MS = 15_000

/** Makes one call about places, signed in. @throws ApiError */
export const placeCall = <N extends PlaceCall>(name: N, input: Input<N>): Promise<Output<N>> =>
  callTo<N>(placePaths[name], input)

/** The same without a session: looking at places needs none. @throws ApiError */
export const placeSend = <N extends PlaceCall>(name: N, input: Input<N>): Promise<Output<N>> =>
  sendTo<N>(placePaths[name], input)

/** Text as it came, and its mark; `same` when it has not changed since `tag`. */
export type Fetched = 'same' | { text: string; tag: string | undefined }

/**
 * Asks for text that is cached by its mark, such as the tiles of places.
 * @param path below the server, `/api/…`
 * @throws ApiError
 */
export const fetchText = async (path: string, tag?: string): Promise<Fetched> => {
  const reply = await Taro.request<unknown>({
    url: API_BASE + path,
    method: 'GET',
    timeout: TIMEOUT_MS,
    // Parsed by whoever knows what it is.
    dataType: 'text',
    header: tag ? { 'if-none-match': tag } : {},
  }).catch(() => {
    throw offline()
  })
  setServerTime(headerOf(reply.header, 'date'))
  if (reply.statusCode === 304) return 'same'
  if (reply.statusCode !== 200) throw errorOf(parsed(reply.data))
  return { text: String(reply.data), tag: headerOf(reply.header, 'etag') }
}

const parsed = (body: unknown): unknown => {
  try {
    return typeof body === 'string' ? JSON.parse(body) : body
  } catch {
    return undefined
  }
}
