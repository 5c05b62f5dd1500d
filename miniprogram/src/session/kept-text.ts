import { useState } from 'react'
import { forget, keep, kept } from '../platform/storage'

const keyOf = (name: string): string => `lianxin.text.${name}`

/** Puts a text back where the field of that name finds it, after what is being written there; false without room. */
export const giveBackText = (name: string, text: string): boolean =>
  keep(keyOf(name), [kept<string>(keyOf(name)), text].filter(Boolean).join('\n'))

/** A text that outlives its screen: kept at every letter, dropped when it has been sent. */
export const useKeptText = (name: string): [string, (text: string) => void, () => void] => {
  const [text, setText] = useState(() => kept<string>(keyOf(name)) ?? '')
  const set = (next: string) => {
    setText(next)
    keep(keyOf(name), next)
  }
  const drop = () => {
    setText('')
    forget(keyOf(name))
  }
  return [text, set, drop]
}
