import { View } from '@tarojs/components'
import { Press } from '../../../../ui/press'

type Props = { words: string; isOn: boolean; onChange: (isOn: boolean) => void }

/** Yes or no. */
export const Toggle = ({ words, isOn, onChange }: Props) => (
  <Press
    role="checkbox"
    className={isOn ? 'choice choice-on' : 'choice'}
    isChecked={isOn}
    onPress={() => onChange(!isOn)}
  >
    <View className="choice-box">{isOn ? '✓' : ''}</View>
    <View>{words}</View>
  </Press>
)
