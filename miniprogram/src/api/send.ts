import type { Path } from '@lianxin/shared/api'
import type { CallName, Input, Output } from '@lianxin/shared/contract'
import { paths, type WorkerCall } from '@lianxin/shared/paths'
import Taro from '@tarojs/taro'
import { ApiError, errorOf, offline } from './api-error'
import { setServerTime } from './clock'

const TIMEOUT_MS = 15_000

type Values = Record<string, unknown>

/** Fills `:id` from the input; what is left goes into the query or the body. */
export const addressed = (address: Path, input: Values): { method: 'GET' | 'POST'; url: string; rest: Values } => {
  const [method, template] = address.split(' ')
  const rest = { ...input }
  const path = String(template).replace(/:(\w+)/g, (_, key: string) => {
    const value = String(rest[key])
    delete rest[key]
    return encodeURIComponent(value)
  })
  if (method === 'POST') return { method, url: API_BASE + path, rest }
  const query = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
  return { method: 'GET', url: API_BASE + path + (query.length > 0 ? `?${query.join('&')}` : ''), rest: {} }
}

/**
 * One request, no retry.
 * @throws ApiError `offline` when nothing came back, else what the server said
 */
export const send = <N extends WorkerCall>(name: N, input: Input<N>, token?: string): Promise<Output<N>> =>
  sendTo<N>(paths[name], input, token)

/** The same by its address, which the caller's own table has. @throws ApiError */
export const sendTo = async <N extends CallName>(
  address: Path,
  input: Input<N>,
  token?: string,
): Promise<Output<N>> => {
  const { method, url, rest } = addressed(address, input)
  const reply = await Taro.request<Output<N>>({
    url,
    method,
    timeout: TIMEOUT_MS,
    header: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(method === 'POST' ? { data: JSON.stringify(rest) } : {}),
  }).catch((failure: unknown) => {
    throw failure instanceof ApiError ? failure : offline()
  })
  setServerTime(headerOf(reply.header, 'date'))
  if (reply.statusCode < 200 || reply.statusCode > 299) throw errorOf(reply.data)
  return reply.data
}

/** A header of a reply: WeChat keeps the server's spelling of its name, browsers write it small. */
export const headerOf = (header: Values | undefined, name: string): string | undefined => {
  const entry = Object.entries(header ?? {}).find(([key]) => key.toLowerCase() === name)
  return typeof entry?.[1] === 'string' ? entry[1] : undefined
}
