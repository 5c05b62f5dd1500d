import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { Field } from '../../../ui/field'
import { Heading } from '../../../ui/heading'
import { Press } from '../../../ui/press'
import { reachableWords } from '../words'
import type { FormPart } from './form-part'
import { WechatPhone } from './wechat-phone'

const times = [
  { value: 'day', words: reachableWords.day },
  { value: 'evening', words: reachableWords.evening },
  { value: 'message', words: reachableWords.message },
] as const

/** How to get back to them. Nothing here is required; a phone number alone is enough to be called. */
export const ReplyTo = ({ draft, change, fieldError }: FormPart) => (
  <Card>
    <Heading>怎么找您？</Heading>
    <View className="small lead">都可以不填。只留电话也行，我们给您回。</View>
    <Field
      kind="phone"
      label="电话"
      value={draft.phone}
      onChange={(phone) => change({ phone })}
      max={20}
      error={fieldError('phone')}
    />
    {draft.phone.trim() === '' ? (
      <WechatPhone onPhone={(phone) => change({ phone })} />
    ) : (
      <View className="field">
        <View className="label">什么时候方便？</View>
        <Chips
          label="什么时候方便"
          options={times}
          value={draft.reachable}
          onChoose={(reachable) => change({ reachable })}
        />
      </View>
    )}
    {draft.identity === 'union' && (
      <Field
        label="怎么称呼"
        value={draft.name}
        onChange={(name) => change({ name })}
        max={20}
        error={fieldError('name')}
      />
    )}
    <Field
      label="在哪儿上班"
      value={draft.workplace}
      onChange={(workplace) => change({ workplace })}
      max={40}
      error={fieldError('workplace')}
    />
    <Press
      className={draft.meet ? 'choice choice-on' : 'choice'}
      role="checkbox"
      isChecked={draft.meet}
      onPress={() => change({ meet: !draft.meet })}
    >
      <View className="choice-box">{draft.meet ? '✓' : ''}</View>
      <View>想当面谈</View>
    </Press>
  </Card>
)
