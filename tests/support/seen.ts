import type { NeedView } from '@lianxin/shared/needs/views'
import { showNeed } from '../../functions/src/needs/show-need'
import { district, telling } from './factories'
import type { roles, situations } from './situations'

const CODE = '7KQ2M9ZXA4TR'
const deps = {
  districts: { get: async () => district, put: async () => {}, ids: async () => [] },
  queryCodeOf: () => CODE,
}

/** A need of the situations as the server shows it to a role; undefined when it does not exist for them. */
export const seenBy = (
  { actor, code }: (typeof roles)[string],
  { need }: (typeof situations)[keyof typeof situations],
): Promise<NeedView | undefined> =>
  showNeed(deps)(actor, { ...need, telling }, code === 'right' ? CODE : code === 'wrong' ? '000000000000' : undefined)
