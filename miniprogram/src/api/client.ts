import type { Path } from '@lianxin/shared/api'
import type { CallName, Input, Output } from '@lianxin/shared/contract'
import { paths, type WorkerCall } from '@lianxin/shared/paths'
import type { Session } from '@lianxin/shared/people/schema'
import { openSession, renewSession } from '../session/session'
import { ApiError } from './api-error'
import { send, sendTo } from './send'

/** A scan must show a name before anything else happens, signing in included. */
const needsNoSession: readonly WorkerCall[] = ['readBoard']
// Written here: the table of all refusals would weigh on the first screen.
const SOMEBODY_ELSE = '现在登录的是另一个人。写的都还存着，换回来就发。'
const signInAgain: readonly string[] = ['session_expired', 'unauthenticated']

/**
 * Makes one call of the contract, signed in; a session that ran out is renewed once and the call repeated.
 * With `person` it is made as that person or not at all: another may have signed in on this phone meanwhile.
 * @throws ApiError
 */
export const call = async <N extends WorkerCall>(name: N, input: Input<N>, person?: string): Promise<Output<N>> =>
  needsNoSession.includes(name) ? send(name, input) : callTo<N>(paths[name], input, person)

/** The same by its address, which the caller's own table has. @throws ApiError */
export const callTo = async <N extends CallName>(
  address: Path,
  input: Input<N>,
  person?: string,
): Promise<Output<N>> => {
  const token = tokenFor(await openSession(), person)
  try {
    return await sendTo<N>(address, input, token)
  } catch (failure) {
    if (!(failure instanceof ApiError) || !signInAgain.includes(failure.code)) throw failure
    return sendTo<N>(address, input, tokenFor(await renewSession(), person))
  }
}

const tokenFor = ({ token, me }: Session, person: string | undefined): string => {
  if (person !== undefined && me.id !== person) throw new ApiError('unauthenticated', SOMEBODY_ELSE)
  return token
}
