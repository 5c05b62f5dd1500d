import type { Input, Output } from '@lianxin/shared/contract'
import { type PrivacyCall, privacyPaths } from '@lianxin/shared/privacy-paths'
import { callTo } from './client'

/** Makes one call about one's own data, signed in. @throws ApiError */
export const privacyCall = <N extends PrivacyCall>(name: N, input: Input<N>): Promise<Output<N>> =>
  callTo<N>(privacyPaths[name], input)
