import { type ErrorBody, type RefusalCode, statusOf, wordsOf } from '@lianxin/shared/errors'
import type { Log } from '../log'
import { refusalOf } from '../refusal-of'

/** The one error table: what was thrown becomes a status and a body; what nobody expected is logged under the id. */
export const failureOf = (thrown: unknown, requestId: string, log: Log): { status: number; body: ErrorBody } => {
  const refusal = refusalOf(thrown)
  if (refusal.code === 'internal') log.error('request failed', thrown, { requestId })
  if (refusal.code === 'busy') log.warn('request turned away', { requestId })
  const { code, fields, current } = refusal
  return {
    status: statusOf(code),
    body: {
      error: {
        code,
        message: wordsOf(code),
        requestId,
        ...(fields ? { fields } : {}),
        ...(current === undefined ? {} : { current }),
      },
    },
  }
}

/** The code under which whatever was thrown is answered. */
export const codeOf = (thrown: unknown): RefusalCode => refusalOf(thrown).code
