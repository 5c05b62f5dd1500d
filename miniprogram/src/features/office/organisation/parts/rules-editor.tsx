import type { AssignRule } from '@lianxin/shared/organisation/areas'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips'
import { Field } from '../../../../ui/field'
import { areaKinds, ruleText, ways } from '../words'
import { Ordered } from './ordered'
import { Toggle } from './toggle'

type Props = {
  rules: readonly AssignRule[]
  onChange: (rules: AssignRule[]) => void
  error?: string | undefined
}

/** The rules by which units are assigned, in their order: the first that holds decides. */
export const RulesEditor = ({ rules, onChange, error }: Props) => {
  const [isAdding, setAdding] = useState(false)
  return (
    <View className="stack">
      <Ordered
        label="分派规则"
        none="还没有规则，单位不会自动分派。"
        // The same sentence may stand twice while somebody is still sorting.
        lines={rules.map((rule, at) => ({ key: `${at}${ruleText(rule)}`, words: ruleText(rule) }))}
        onOrder={(places) => onChange(places.flatMap((at) => rules[at] ?? []))}
      />
      {error && <View className="late">{error}</View>}
      {isAdding ? (
        <NewRule
          onAdd={(rule) => {
            onChange([...rules, rule])
            setAdding(false)
          }}
          onClose={() => setAdding(false)}
        />
      ) : (
        rules.length < 20 && <Button words="+ 加一条规则" onPress={() => setAdding(true)} />
      )}
    </View>
  )
}

type Draft = Pick<AssignRule, 'to' | 'by'> & {
  headcount: string
  fee: string
  aboveScale: boolean
  direct: boolean
}

const NewRule = ({ onAdd, onClose }: { onAdd: (rule: AssignRule) => void; onClose: () => void }) => {
  const [draft, setDraft] = useState<Draft>({
    to: 'station',
    by: [],
    headcount: '',
    fee: '',
    aboveScale: false,
    direct: false,
  })
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const toggleWay = (way: AssignRule['by'][number], isOn: boolean) =>
    change({ by: isOn ? [...draft.by, way] : draft.by.filter((one) => one !== way) })
  return (
    <View className="stack">
      <View className="strong">哪些单位（满足一条就算；都不填就是其余单位）</View>
      <Field
        label="职工多少人以上"
        more="可不填"
        max={7}
        value={draft.headcount}
        onChange={(headcount) => change({ headcount })}
      />
      <Toggle words="规模以上" isOn={draft.aboveScale} onChange={(aboveScale) => change({ aboveScale })} />
      <Field label="年会费多少元以上" more="可不填" max={9} value={draft.fee} onChange={(fee) => change({ fee })} />
      <Toggle words="直属单位" isOn={draft.direct} onChange={(direct) => change({ direct })} />
      <View className="strong">由谁联系</View>
      <Chips label="由谁联系" options={areaKinds} value={draft.to} onChoose={(to) => change({ to })} />
      <View className="strong">怎么找到是哪一个（按点的先后）</View>
      {ways.map(({ value, words }) => (
        <Toggle key={value} words={words} isOn={draft.by.includes(value)} onChange={(isOn) => toggleWay(value, isOn)} />
      ))}
      <View>{draft.by.length > 0 ? ruleText(ruleOf(draft)) : ''}</View>
      <View className="pair">
        <Button className="grow" words="加上" disabledReason={reasonOf(draft)} onPress={() => onAdd(ruleOf(draft))} />
        <Button className="grow" words="不加了" onPress={onClose} />
      </View>
    </View>
  )
}

const isCount = (text: string): boolean => text === '' || /^[1-9]\d*$/.test(text.trim())

const reasonOf = ({ headcount, fee, by }: Draft): string | undefined => {
  if (!isCount(headcount) || !isCount(fee)) return '人数和会费要写整数'
  return by.length === 0 ? '请选怎么找' : undefined
}

const ruleOf = ({ to, by, headcount, fee, aboveScale, direct }: Draft): AssignRule => ({
  to,
  by,
  ...(headcount === '' ? {} : { headcountFrom: Number(headcount) }),
  ...(fee === '' ? {} : { feeFrom: Number(fee) }),
  ...(aboveScale ? { aboveScale } : {}),
  ...(direct ? { direct } : {}),
})
