import { type ErrorBody, Refusal, type RefusalCode, statusOf, wordsOf } from '@lianxin/shared/errors'
import type { Log } from '../log'

/** Names under which the SDK reports, after its own retries, that the table or a partition of it has no room now. */
const busyNames = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionConflictException',
  'TransactionInProgressException',
  'InternalServerError',
  'ServiceUnavailable',
  'TimeoutError',
])

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

const refusalOf = (thrown: unknown): Refusal => {
  if (thrown instanceof Refusal) return thrown
  return new Refusal(isBusy(thrown) ? 'busy' : 'internal')
}

const isBusy = (thrown: unknown): boolean => {
  if (!(thrown instanceof Error)) return false
  if (busyNames.has(thrown.name)) return true
  // A cancelled transaction names its reasons only in its message.
  return thrown.name === 'TransactionCanceledException' && /Throttling|TransactionConflict/.test(thrown.message)
}
