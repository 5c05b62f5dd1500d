import type { NeedRow } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { Press as Pressable } from '../../../../ui/press'
import type { Press } from '../use-press'
import { callerWords } from '../words'

/** Chooses a need for 催办; one pressed today says so instead. */
export const Tick = ({ row, press }: { row: NeedRow; press: Press }) => {
  const isOn = press.picked.includes(row)
  if (press.isPressed(row.id)) return <View className="small gathering-done">今天催过</View>
  return (
    <Pressable
      role="checkbox"
      className={isOn ? 'gathering-tick choice-on' : 'gathering-tick'}
      isChecked={isOn}
      label={`选 ${callerWords(row)}`}
      onPress={() => press.toggle(row.id)}
    >
      <View className="choice-box">{isOn ? '✓' : ''}</View>
    </Pressable>
  )
}
