import type { SignRow } from '@lianxin/shared/boards/schema'
import { View } from '@tarojs/components'
import { Press } from '../../../../ui/press'
import type { useSelection } from '../use-selection'
import { codeText } from '../words'

type Props = { sign: SignRow; selection: ReturnType<typeof useSelection> }

/** Chooses a board to be printed with others; a retired one is printed no more. */
export const SignTick = ({ sign: { code, retired }, selection }: Props) => {
  const isOn = selection.chosen.has(code)
  if (retired) return null
  return (
    <Press
      role="checkbox"
      className={isOn ? 'sign-tick choice-on' : 'sign-tick'}
      isChecked={isOn}
      label={`选 ${codeText(code)}`}
      onPress={() => selection.toggle(code)}
    >
      <View className="choice-box">{isOn ? '✓' : ''}</View>
    </Press>
  )
}
