import type { Input, Output } from '@lianxin/shared/contract'
import { type PlaceCall, placePaths } from '@lianxin/shared/place-paths'
import { callTo } from './client'
import { sendTo } from './send'

/** Makes one call about places, signed in. @throws ApiError */
export const placeCall = <N extends PlaceCall>(name: N, input: Input<N>): Promise<Output<N>> =>
  callTo<N>(placePaths[name], input)

/** The same without a session: looking at places needs none. @throws ApiError */
export const placeSend = <N extends PlaceCall>(name: N, input: Input<N>): Promise<Output<N>> =>
  sendTo<N>(placePaths[name], input)
