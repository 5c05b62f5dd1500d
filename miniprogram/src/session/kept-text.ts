import Taro from '@tarojs/taro'
import { useState } from 'react'

const keyOf = (name: string): string => `lianxin.text.${name}`

/** A text that outlives its screen: kept at every letter, dropped when it has been sent. */
export const useKeptText = (name: string): [string, (text: string) => void, () => void] => {
  const [text, setText] = useState(() => Taro.getStorageSync<string>(keyOf(name)) || '')
  const set = (next: string) => {
    setText(next)
    Taro.setStorageSync(keyOf(name), next)
  }
  const drop = () => {
    setText('')
    Taro.removeStorageSync(keyOf(name))
  }
  return [text, set, drop]
}
