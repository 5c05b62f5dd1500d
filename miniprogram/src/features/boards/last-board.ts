import Taro from '@tarojs/taro'

const KEY = 'lianxin.board'

/** The board this phone last opened: coming back without scanning leads to the same person. */
export const lastBoard = (): string | undefined => Taro.getStorageSync<string>(KEY) || undefined

/** Remembers a board that exists. */
export const rememberBoard = (code: string): void => {
  void Taro.setStorage({ key: KEY, data: code })
}
