import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { Choice } from '../../../ui/choice'
import { Field } from '../../../ui/field'
import { Heading } from '../../../ui/heading'
import type { FormPart } from '../../needs/parts/form-part'
import { employerWords, identityWords } from '../../needs/words'
import type { RecordDraft } from '../use-record'

type Props = FormPart & { draft: RecordDraft }

/** How to reach them, all of it optional, and their two choices, folded on what gives least away. */
export const RecordPerson = (form: Props) => {
  const { draft, change, fieldError } = form
  const isUnion = draft.for === 'union'
  return (
    <Card>
      <Heading>怎么找{isUnion ? '他们' : '本人'}？</Heading>
      <View className="small lead">都可以不填</View>
      <Field
        kind="phone"
        label="电话"
        value={draft.phone}
        onChange={(phone) => change({ phone })}
        max={20}
        error={fieldError('phone')}
      />
      {draft.identity === 'union' && (
        <Field
          label={isUnion ? '联系人' : '怎么称呼'}
          value={draft.name}
          onChange={(name) => change({ name })}
          max={20}
          error={fieldError('name')}
        />
      )}
      <Field
        label={isUnion ? '哪个工会' : '在哪儿上班'}
        value={draft.workplace}
        onChange={(workplace) => change({ workplace })}
        max={40}
        error={fieldError('workplace')}
      />
      <More {...form} />
    </Card>
  )
}

const identities = [
  { value: 'union', words: identityWords.union },
  { value: 'nobody', words: identityWords.nobody },
] as const
const employers = [
  { value: 'yes', words: employerWords.yes },
  { value: 'ask_first', words: '先问本人' },
  { value: 'no', words: employerWords.no },
] as const

const More = ({ draft, change }: Props) => {
  const [isOpen, setOpen] = useState(draft.identity !== 'union' || draft.employer !== 'ask_first')
  if (!isOpen) {
    return (
      <View>
        <View className="small">单位不会知道是谁说的；找单位核实之前，先问本人。</View>
        <Button kind="plain" words="本人要求不一样？" onPress={() => setOpen(true)} />
      </View>
    )
  }
  return (
    <View className="stack">
      <View>
        <Heading level={3} className="strong">
          谁能知道是本人？
        </Heading>
        <Choice
          label="谁能知道是本人"
          options={identities}
          value={draft.identity}
          onChoose={(identity) => change({ identity })}
        />
      </View>
      <View className="tight">
        <Heading level={3} className="strong">
          能找单位核实吗？
        </Heading>
        <Chips
          label="能找单位核实吗"
          options={employers}
          value={draft.employer}
          onChoose={(employer) => change({ employer })}
        />
      </View>
    </View>
  )
}
