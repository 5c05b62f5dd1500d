import type { Input, Output } from '@lianxin/shared/contract'
import type { CallName } from '@lianxin/shared/paths'
import { openSession, renewSession } from '../session/session'
import { ApiError } from './api-error'
import { send } from './send'

/** A scan must show a name before anything else happens, signing in included. */
const needsNoSession: readonly CallName[] = ['readBoard']
const signInAgain: readonly string[] = ['session_expired', 'unauthenticated']

/**
 * Makes one call of the contract, signed in; a session that ran out is renewed once and the call repeated.
 * @throws ApiError
 */
export const call = async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
  if (needsNoSession.includes(name)) return send(name, input)
  const { token } = await openSession()
  try {
    return await send(name, input, token)
  } catch (failure) {
    if (!(failure instanceof ApiError) || !signInAgain.includes(failure.code)) throw failure
    return send(name, input, (await renewSession()).token)
  }
}
