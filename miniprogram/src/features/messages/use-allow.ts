import { wechatPaths } from '@lianxin/shared/wechat-paths'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { callTo } from '../../api/client'

export type As = 'worker' | 'officer' | 'host'
/** How a tap on the request ended: so many allowed, all turned down, or messages are off in WeChat itself. */
export type Allowed = number | 'off'

/** Which messages WeChat can be asked to allow, and the asking itself, which must follow a tap at once. */
export const useAllow = (as: As) => {
  const cache = useQueryClient()
  const queryKey = ['readMessages', as]
  const { data } = useQuery({ queryKey, queryFn: () => callTo<'readMessages'>(wechatPaths.readMessages, { as }) })
  const allow = async (): Promise<Allowed> => {
    const chosen = await request(data?.templates ?? [])
    if (chosen === 'off' || chosen.length === 0) return chosen === 'off' ? 'off' : 0
    await callTo<'addCredits'>(wechatPaths.addCredits, { accepted: chosen })
    await cache.invalidateQueries({ queryKey })
    return chosen.length
  }
  return { canAsk: (data?.templates.length ?? 0) > 0, left: data?.left ?? 0, allow }
}

const request = (tmplIds: string[]): Promise<string[] | 'off'> =>
  new Promise((resolve) => {
    wx.requestSubscribeMessage({
      tmplIds,
      // 允许 with or without sound; turned down, forbidden and doubled ones say something else.
      success: (said) => resolve(tmplIds.filter((id) => said[id]?.startsWith('accept'))),
      fail: () => resolve('off'),
    })
  })
