import { NOTE_MAX } from '@lianxin/shared/problems/limits'
import { View } from '@tarojs/components'
import { Field } from '../../../../ui/field'
import { type FormProps, useForm } from '../use-form'
import { FormSend } from './form-send'

/** 销号: everyone behind it had their result meanwhile, so there is nothing left to plan. */
export const SettleForm = (form: FormProps) => {
  const { value, change, send } = useForm('settle', form, { words: '' })
  const { words } = value
  return (
    <View className="stack">
      <View className="small">涉及的诉求都已办结，这一条从清单上销号。职工那边不再另外通知。</View>
      <Field
        kind="text"
        label="说明"
        more="可不填"
        max={NOTE_MAX}
        value={words}
        onChange={(text) => change({ words: text })}
      />
      <FormSend
        {...form}
        move="settle"
        words="销号"
        reason={words.trim().length > NOTE_MAX ? `太长了，最多 ${NOTE_MAX} 个字。` : undefined}
        onSend={() => send({ move: 'settle', ...(words.trim() ? { words } : {}) })}
      />
    </View>
  )
}
