import Taro from '@tarojs/taro'
import { dictation } from './dictation'
import type { Host } from './types'

/** WeChat. */
export const host: Host = {
  kind: 'wechat',
  // WeChat's own letter size setting: 17 is its standard, 16 the root size ours is drawn for.
  rootSize: () => ((wx.getAppBaseInfo().fontSizeSetting ?? 17) / 17) * 16,
  randomBytes: (length) =>
    new Promise((resolve, reject) => {
      wx.getRandomValues({ length, success: (got) => resolve(new Uint8Array(got.randomValues)), fail: reject })
    }),
  credentials: async () => ({ wechat: { code: (await Taro.login()).code } }),
  wechatCode: async () => (await Taro.login()).code,
  call: (number) => {
    // Rejects when the person taps 取消, which needs no word from us.
    Taro.makePhoneCall({ phoneNumber: number.replace(/[^\d+]/g, '') }).catch(() => undefined)
  },
  // WeChat says 内容已复制 by itself.
  copy: (words) => {
    Taro.setClipboardData({ data: words }).catch(() => undefined)
  },
  toast: (words) => void Taro.showToast({ title: words, icon: 'none', duration: 2500 }),
  onWake: (listener) => {
    Taro.onAppShow(listener)
    Taro.onNetworkStatusChange(({ isConnected }) => isConnected && listener())
  },
  scan: () =>
    Taro.scanCode({ scanType: ['qrCode'] }).then(
      ({ result, path }) => result || path,
      () => undefined,
    ),
  dictation: WITH_VOICE ? dictation : undefined,
  focus: () => () => undefined,
  hold: () => () => undefined,
  saveContact: async ({ name, union, title, mobile, landline, email }) => {
    const saved = await Taro.addPhoneContact({
      firstName: name,
      organization: union,
      ...(title ? { title } : {}),
      ...(mobile ? { mobilePhoneNumber: mobile } : {}),
      ...(landline ? { workPhoneNumber: landline } : {}),
      ...(email ? { email } : {}),
    }).catch(() => undefined)
    return saved !== undefined
  },
}
