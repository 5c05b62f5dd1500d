import type { NeedView } from '@lianxin/shared/needs/views'
import { call } from '../../api/client'
import { now } from '../../api/clock'
import { keepCode } from './codes'
import { nextSentence } from './next-words'

/** Reads a need by its 查询码; unless it is one's own anyway, this phone remembers the code and what was seen. */
export const findByCode = async (code: string): Promise<NeedView> => {
  const need = await call('findNeed', { code })
  const { id, byCode, queryCode, telling } = need
  if (byCode && queryCode) {
    keepCode({ id, code: queryCode, excerpt: telling.words, sentence: nextSentence(need, now()), at: Date.now() })
  }
  return need
}
