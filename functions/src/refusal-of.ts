import { Refusal } from '@lianxin/shared/errors'

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
/** A connection that broke off, under Node's own names. */
const brokenOff = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT'])

/** As what a person is refused when this was thrown: `busy` may be tried again as it is, `internal` is a bug. */
export const refusalOf = (thrown: unknown): Refusal => {
  if (thrown instanceof Refusal) return thrown
  return new Refusal(isBusy(thrown) ? 'busy' : 'internal')
}

const isBusy = (thrown: unknown): boolean => {
  if (!(thrown instanceof Error)) return false
  if (busyNames.has(thrown.name) || ('code' in thrown && brokenOff.has(String(thrown.code)))) return true
  // A cancelled transaction names its reasons only in its message.
  return thrown.name === 'TransactionCanceledException' && /Throttling|TransactionConflict/.test(thrown.message)
}
