import { crockford } from '@lianxin/shared/ids'
import { host } from './host'

/** A fresh key: 128 random bits as 26 Crockford characters. */
export const newId = async (): Promise<string> => crockford(await host.randomBytes(16))
