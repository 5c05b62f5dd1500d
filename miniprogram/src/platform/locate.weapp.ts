import Taro from '@tarojs/taro'
import type { Locating } from './locate-types'

const isRefused = (why: unknown): boolean =>
  typeof why === 'object' && why !== null && 'errMsg' in why && /auth|permission|authorize/.test(String(why.errMsg))

/** WeChat, which tells GCJ-02 by itself. */
export const locating: Locating = {
  locate: () =>
    Taro.getLocation({ type: 'gcj02', isHighAccuracy: true }).then(
      ({ longitude, latitude }) => ({ point: [longitude, latitude] as [number, number] }),
      (why: unknown) => ({ trouble: isRefused(why) ? ('denied' as const) : ('unable' as const) }),
    ),
  // Once refused WeChat asks no more: only its settings can allow it.
  allow: () => void Taro.openSetting().catch(() => undefined),
}
