import Taro from '@tarojs/taro'
import type { Locating } from './locate-types'

const isRefused = (why: unknown): boolean =>
  typeof why === 'object' && why !== null && 'errMsg' in why && /auth|permission|authorize/.test(String(why.errMsg))

/** WeChat, which tells GCJ-02 by itself. */
export const locating: Locating = {
  locate: async () => {
    try {
      const { longitude, latitude } = await Taro.getLocation({ type: 'gcj02', isHighAccuracy: true })
      return { point: [longitude, latitude] }
    } catch (why) {
      return { trouble: isRefused(why) ? 'denied' : 'unable' }
    }
  },
  // Once refused WeChat asks no more: only its settings can allow it.
  allow: () => void Taro.openSetting().catch(() => undefined),
}
