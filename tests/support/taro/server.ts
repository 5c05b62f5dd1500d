import { type RefusalCode, wordsOf } from '@lianxin/shared/errors'
import { phone } from './taro'

type Answer = { status?: number; body: unknown } | 'nothing'
type Said = { path: string; body: Record<string, unknown>; token: string | undefined }

/** A reply that carries this. */
export const ok = (body: unknown): Answer => ({ body })

/** A refusal as the server words it. */
export const refused = (code: RefusalCode, status: number, fields?: Record<string, string>): Answer => ({
  status,
  body: { error: { code, message: wordsOf(code), requestId: 'r1', ...(fields ? { fields } : {}) } },
})

/** Answers by `METHOD /path`; `nothing` is a lost connection. Sign-in works unless a test says otherwise. */
export const answer = (table: Record<string, Answer | ((said: Said) => Answer | Promise<Answer>)>): void => {
  phone.server = async ({ method, url, data, header }) => {
    const path = url.replace('https://lianxin.example', '')
    const body: Record<string, unknown> = data ? JSON.parse(data) : {}
    const all: typeof table = { 'POST /api/session': ok(SESSION), ...table }
    const found = all[`${method} ${path.split('?')[0]}`]
    const given = typeof found === 'function' ? await found({ path, body, token: header.authorization }) : found
    if (given === 'nothing') throw new Error('request:fail')
    return { statusCode: given?.status ?? 200, data: given?.body ?? {}, header: {} }
  }
}

/** Bodies of every call made so far to `METHOD /path`. */
export const callsTo = (name: string): Record<string, unknown>[] =>
  phone.sent
    .filter(({ method, url }) => `${method} ${url.replace('https://lianxin.example', '').split('?')[0]}` === name)
    .map(({ data }) => (data ? JSON.parse(data) : {}))

export const ME = '01J0000000000000000000000A'
export const SESSION = { token: 't1', expiresAt: '2099-01-01T00:00:00.000Z', me: { id: ME, duties: [] } }
