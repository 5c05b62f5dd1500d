import { useEffect } from 'react'

type Reply = { statusCode: number; data: unknown; header?: Record<string, string> }
type Sent = { url: string; method: string; data?: string; header: Record<string, string> }

const noNumber: { code?: string; errMsg: string } = { errMsg: '' }
const noParams: Record<string, string> = {}

/** What the tests see and steer of the platform. */
export const phone = {
  storage: new Map<string, string>(),
  /** Every request made, in order. */
  sent: [] as Sent[],
  /** Answers a request; throwing means that nothing came back. */
  server: (_sent: Sent): Reply | Promise<Reply> => ({ statusCode: 404, data: {} }),
  params: noParams,
  /** Pages opened, `how url`. */
  opened: [] as string[],
  toasts: [] as string[],
  /** What WeChat's button for the phone number tells when it is pressed. */
  gives: noNumber,
  /** No room left: keeping anything more fails. */
  isFull: false,
}

/** A phone out of its box. */
export const resetPhone = (): void => {
  phone.storage.clear()
  phone.sent.length = 0
  phone.opened.length = 0
  phone.params = noParams
  phone.isFull = false
}

const read = (key: string): unknown => {
  const kept = phone.storage.get(key)
  return kept === undefined ? '' : JSON.parse(kept)
}
const keep = (key: string, value: unknown): void => {
  if (phone.isFull) throw new Error('QuotaExceededError')
  phone.storage.set(key, JSON.stringify(value))
}
const goes = (how: string) => (to: { url: string }) => {
  phone.opened.push(`${how} ${to.url}`)
  return Promise.resolve()
}

// As a phone keeps it: through text, so that nothing in storage is shared with what was put there.
const Taro = {
  request: async (sent: Sent) => {
    phone.sent.push(sent)
    return phone.server(sent)
  },
  getStorageSync: read,
  setStorageSync: keep,
  setStorage: async ({ key, data }: { key: string; data: unknown }) => keep(key, data),
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()] }),
  navigateTo: goes('open'),
  redirectTo: goes('replace'),
  reLaunch: goes('switch'),
  navigateBack: () => Promise.resolve(void phone.opened.push('back')),
  getCurrentPages: () => [{}],
  setNavigationBarTitle: () => Promise.resolve(),
}
export default Taro

export const useRouter = () => ({ params: phone.params })
export const useDidShow = (shown: () => void): void => {
  // Once: a page under test is opened and stays.
  useEffect(() => shown(), [])
}
export const useDidHide = (): void => undefined
export const usePullDownRefresh = (): void => undefined
export const useReachBottom = (): void => undefined
