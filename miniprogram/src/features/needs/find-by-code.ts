import type { NeedView } from '@lianxin/shared/needs/views'
import { call } from '../../api/client'
import { keepCode, type Seen } from './codes'

/** Reads a need by its 查询码; unless it is one's own anyway, this phone remembers the code and what was seen. */
export const findByCode = async (code: string): Promise<NeedView> => {
  const need = await call('findNeed', { code })
  if (need.byCode && need.queryCode) {
    keepCode({ id: need.id, code: need.queryCode, seen: seenOf(need), at: Date.now() })
  }
  return need
}

const seenOf = ({ telling, status, holder, resultDue, gate, late }: NeedView): Seen => {
  const last = late.at(-1)
  const told = last && { at: last.at, told: last.told.join('、') }
  return { excerpt: telling.words, status, holder: holder.person, resultDue, gate, late: told }
}
