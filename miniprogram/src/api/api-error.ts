import type { ErrorBody, RefusalCode } from '@lianxin/shared/errors'

/** A reply that is not 2xx, or none at all (`offline`). `message` is Chinese and can be shown as it is. */
export class ApiError extends Error {
  readonly code: RefusalCode | 'offline'
  readonly fields: Readonly<Record<string, string>>
  constructor(code: RefusalCode | 'offline', message: string, fields: Readonly<Record<string, string>> = {}) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.fields = fields
  }
}

const uncertain: readonly string[] = ['offline', 'busy', 'internal']

/** May it have been done all the same, or be done by asking again? A refusal is an answer and never uncertain. */
export const isUncertain = (failure: unknown): boolean =>
  !(failure instanceof ApiError) || uncertain.includes(failure.code)

/** Nothing came back: no network, or the server cannot be reached. */
export const offline = (): ApiError => new ApiError('offline', '没连上网，请看看手机信号，再试一次。')

const isErrorBody = (body: unknown): body is ErrorBody =>
  typeof body === 'object' && body !== null && 'error' in body && typeof body.error === 'object'

/** Reads the body of a failed reply; what is not ours (a proxy's page, a captive portal) counts as out of order. */
export const errorOf = (body: unknown): ApiError => {
  if (!isErrorBody(body)) return new ApiError('internal', '服务暂时不通，请过一会儿再试。您写的都还在。')
  const { code, message, fields } = body.error
  return new ApiError(code, message, fields)
}
