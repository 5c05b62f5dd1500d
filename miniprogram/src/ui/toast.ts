import Taro from '@tarojs/taro'

/** A word in passing; never the only place where something important is said. */
export const toast = (words: string): void => {
  void Taro.showToast({ title: words, icon: 'none', duration: 2500 })
}
