import { randomFillSync } from 'node:crypto'
import { photoApis } from './photos'
import { request } from './request'
import { recorded, type WxHost } from './wx-call'

const storageApis = ({ storage, parse }: WxHost) => {
  const read = (key: string): unknown => {
    const text = storage.get(key)
    return text === undefined ? '' : parse(text)
  }
  const write = (key: string, value: unknown) => storage.set(key, JSON.stringify(value))
  return {
    getStorageSync: read,
    setStorageSync: (key: string, value: unknown) => void write(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 1, limitSize: 10240 }),
  }
}

const storageLater = (host: WxHost) => ({
  getStorage: recorded(host, 'getStorage', ({ key = '' }) => {
    const text = host.storage.get(key)
    if (text === undefined) throw new Error('data not found')
    return { data: host.parse(text) }
  }),
  setStorage: recorded(host, 'setStorage', ({ key = '', data }) => {
    host.storage.set(key, JSON.stringify(data))
    return {}
  }),
  removeStorage: recorded(host, 'removeStorage', ({ key = '' }) => {
    host.storage.delete(key)
    return {}
  }),
})

const screen = {
  windowWidth: 375,
  windowHeight: 603,
  screenWidth: 375,
  screenHeight: 667,
  pixelRatio: 2,
  statusBarHeight: 20,
  safeArea: { left: 0, right: 375, top: 20, bottom: 667, width: 375, height: 647 },
}
const device = {
  brand: 'demo',
  model: 'demo',
  platform: 'android',
  system: 'Android 10',
  SDKVersion: '3.10.0',
  version: '8.0.62',
  language: 'zh_CN',
  fontSizeSetting: 17,
  theme: 'light',
}

const asked = (host: WxHost) => ({
  login: recorded(host, 'login', async () => ({ code: await host.answers.login() })),
  showModal: recorded(host, 'showModal', (options) => {
    const { confirm, content } = host.answers.modal?.(options) ?? { confirm: true }
    return { confirm, cancel: !confirm, content: content ?? null }
  }),
  showActionSheet: recorded(host, 'showActionSheet', (options) => {
    const tapIndex = host.answers.sheet?.(options) ?? -1
    if (tapIndex < 0) throw new Error('cancel')
    return { tapIndex }
  }),
  scanCode: recorded(host, 'scanCode', () => {
    if (!host.answers.scan) throw new Error('cancel')
    return { result: host.answers.scan(), scanType: 'QR_CODE' }
  }),
  getLocation: recorded(host, 'getLocation', () => {
    if (host.answers.refused?.('scope.userLocation')) throw new Error('auth deny')
    return host.answers.location ?? { longitude: 116.36, latitude: 39.915 }
  }),
  authorize: recorded(host, 'authorize', ({ scope }) => {
    if (host.answers.refused?.(String(scope))) throw new Error('auth deny')
    return {}
  }),
  getNetworkType: recorded(host, 'getNetworkType', () => ({ networkType: host.answers.offline ? 'none' : '4g' })),
})

const SILENT = [
  'makePhoneCall',
  'addPhoneContact',
  'setClipboardData',
  'showToast',
  'hideToast',
  'showLoading',
  'hideLoading',
  'requestSubscribeMessage',
  'setNavigationBarTitle',
  'pageScrollTo',
  'vibrateShort',
  'hideKeyboard',
  'stopPullDownRefresh',
  'setNavigationBarColor',
  'openPrivacyContract',
  'openSetting',
  'openLocation',
] as const

const chained = (): object => {
  const query: Record<string, unknown> = {}
  for (const name of [
    'in',
    'select',
    'selectAll',
    'selectViewport',
    'boundingClientRect',
    'scrollOffset',
    'fields',
    'node',
    'context',
  ])
    query[name] = () => query
  query.exec = (done?: (results: unknown[]) => void) => queueMicrotask(() => done?.([]))
  return query
}

const listen = (host: WxHost, event: string) => (heard: () => void) => {
  host.listeners[event] = [...(host.listeners[event] ?? []), heard]
}

/** The `wx` of the simulator: what the product may use, recorded; anything else is undefined, as on an old phone. */
export const makeWx = (host: WxHost): Record<string, unknown> => ({
  ...storageApis(host),
  ...storageLater(host),
  ...asked(host),
  ...Object.fromEntries(SILENT.map((api) => [api, recorded(host, api)])),
  request: request(host),
  ...photoApis(host),
  getRandomValues: recorded(host, 'getRandomValues', ({ length }) => ({
    randomValues: randomFillSync(new Uint8Array(Number(length))).buffer,
  })),
  getSystemInfoSync: () => ({ ...screen, ...device }),
  getWindowInfo: () => screen,
  getDeviceInfo: () => device,
  getAppBaseInfo: () => device,
  getSystemInfo: recorded(host, 'getSystemInfo', () => ({ ...screen, ...device })),
  getMenuButtonBoundingClientRect: () => ({ left: 281, right: 368, top: 24, bottom: 56, width: 87, height: 32 }),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'demo', envVersion: 'develop', version: '' } }),
  onAppShow: listen(host, 'AppShow'),
  onAppHide: listen(host, 'AppHide'),
  canIUse: () => true,
  nextTick: (then: () => void) => queueMicrotask(then),
  createSelectorQuery: chained,
  ...Object.fromEntries(
    [
      'onNetworkStatusChange',
      'offNetworkStatusChange',
      'offAppShow',
      'offAppHide',
      'onError',
      'onUnhandledRejection',
      'onPageNotFound',
      'onThemeChange',
      'onWindowResize',
      'offWindowResize',
    ].map((api) => [api, () => {}]),
  ),
})
