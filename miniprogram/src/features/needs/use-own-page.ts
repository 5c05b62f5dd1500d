import type { NeedView } from '@lianxin/shared/needs/views'
import { useEffect } from 'react'
import { replace } from '../../links'

/**
 * A need has two pages, the filer's and the handlers'. A link sent on, or an old notice, may lead to the wrong one, which
 * then gives way to the right one. True on the right one.
 */
export const useOwnPage = (need: NeedView | undefined, here: 'need' | 'handle'): boolean => {
  const id = need?.id
  const own = need?.part === 'filer' ? 'need' : 'handle'
  useEffect(() => {
    if (id && own !== here) replace(own, { id })
  }, [id, own, here])
  return own === here
}
