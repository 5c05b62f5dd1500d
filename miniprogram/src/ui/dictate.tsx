import { View } from '@tarojs/components'
import type { Dictation, Heard } from '../platform/types'
import { a11y } from './a11y'
import { Press } from './press'
import { useDictation } from './use-dictation'

type Props = {
  dictation: Dictation
  /** Of the field it writes into. */
  label: string
  value: string
  onChange: (value: string) => void
}

const words = { quiet: '🎤 不想打字？点这里说', listening: '正在听… 说完点这里', ending: '正在写下来…' } as const

/** Speaking instead of typing: one tap to begin and one to end, since a wet glove cannot hold a button down. */
export const Dictate = ({ dictation, label, value, onChange }: Props) => {
  const { phase, heard, press } = useDictation(dictation, value, onChange)
  return (
    <View className="dictate">
      <Press
        className={phase === 'quiet' ? 'btn' : 'btn btn-danger'}
        label={phase === 'quiet' ? `点一下，说话写「${label}」` : undefined}
        isBusy={phase === 'ending'}
        onPress={press}
      >
        {words[phase]}
      </Press>
      {phase === 'listening' && (
        <View className="small" {...a11y({ role: 'status' })}>
          最多说一分钟。说的会写在上面，看一眼再发。
        </View>
      )}
      {heard?.trouble && (
        <View className="late" {...a11y({ role: 'alert' })}>
          {troubleOf(heard)}
        </View>
      )}
      {heard?.trouble === 'refused' && (
        <Press className="btn btn-plain" onPress={dictation.allow}>
          去允许用麦克风
        </Press>
      )}
    </View>
  )
}

const troubleOf = ({ words, trouble }: Heard): string => {
  if (trouble === 'refused') return '微信还没让这里用麦克风，所以听不到。打字也行。'
  if (words !== '') return '没听全，听到的写在上面了，请看看，再补几句。'
  return trouble === 'offline' ? '没连上网，听不了。请打字，或者有网再说。' : '没听清，请再说一次，或者打字。'
}
