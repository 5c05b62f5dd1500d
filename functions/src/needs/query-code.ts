import { createHmac } from 'node:crypto'
import { crockford } from '@lianxin/shared/ids'

/** Turns a need's id into its 查询码: 12 Crockford characters, 60 bits nobody can work out without the secret. */
export type QueryCoder = (needId: string) => string

/** @param secret of the deployment; another secret gives other codes, so it never changes. */
export const queryCoder =
  (secret: string): QueryCoder =>
  (needId) =>
    crockford(createHmac('sha256', secret).update(`query ${needId}`).digest()).slice(0, 12)
