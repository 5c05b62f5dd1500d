import type { Input, Output } from '@lianxin/shared/contract'
import { type OfficeCall, officePaths } from '@lianxin/shared/office-paths'
import { callTo } from './client'
import { sendTo } from './send'

/** Makes one call of the office's pages, signed in. @throws ApiError */
export const officeCall = <N extends OfficeCall>(name: N, input: Input<N>): Promise<Output<N>> =>
  callTo<N>(officePaths[name], input)

/** The same without a session: signing in itself. @throws ApiError */
export const officeSend = <N extends OfficeCall>(name: N, input: Input<N>): Promise<Output<N>> =>
  sendTo<N>(officePaths[name], input)
