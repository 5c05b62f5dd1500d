import type { SignRow } from '@lianxin/shared/boards/schema'
import { dayOf } from '@lianxin/shared/calendar'
import { View } from '@tarojs/components'
import { now } from '../../../../api/clock'
import { open } from '../../../../links'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips'
import { Field } from '../../../../ui/field'
import { useMayArrange } from '../hooks'
import { type Filter, filters, isIn, MOST_AT_ONCE } from '../rules'
import type { useSelection } from '../use-selection'
import { filterWords } from '../words'

type Props = {
  signs: readonly SignRow[] | undefined
  found: readonly SignRow[] | undefined
  filter: Filter
  setFilter: (filter: Filter) => void
  typed: string
  setTyped: (typed: string) => void
  selection: ReturnType<typeof useSelection>
  /** Have all pages come? */
  isWhole: boolean
}

/** What to look at, and what to do with many at once. */
export const SignsHead = ({ signs, found, filter, setFilter, typed, setTyped, selection, isWhole }: Props) => {
  const today = dayOf(now())
  const all = signs ?? []
  const count = (one: Filter) => all.filter((sign) => isIn(one, sign, today)).length
  const options = filters.map((value) => ({ value, words: `${filterWords[value]} ${count(value)}` }))
  return (
    <View className="sign-head">
      <Chips label="看哪些" options={options} value={filter} onChoose={setFilter} />
      <View className="sign-tools">
        <View className="sign-search">
          <Field label="找牌子" value={typed} onChange={setTyped} max={40} placeholder="编号、片区、位置或者谁负责" />
        </View>
        <Together found={found ?? []} selection={selection} />
      </View>
      {signs && !isWhole && <View className="small">{`已读到 ${signs.length} 块，后面的还在读。`}</View>}
    </View>
  )
}

const Together = ({ found, selection }: { found: readonly SignRow[]; selection: Props['selection'] }) => {
  const mayArrange = useMayArrange()
  if (!mayArrange) return null
  const { chosen, choose } = selection
  const live = found.filter(({ retired }) => !retired).map(({ code }) => code)
  const print = () => open('print', { codes: [...chosen].join(','), form: 'a4' })
  return (
    <View className="sign-acts">
      {chosen.size > 0 ? (
        <Button className="sign-many" words="都不选" onPress={() => choose([])} />
      ) : (
        <Button
          className="sign-many"
          words={`选上这 ${Math.min(live.length, MOST_AT_ONCE)} 块`}
          onPress={() => choose(live.slice(0, MOST_AT_ONCE))}
          disabledReason={live.length === 0 ? '没有能打印的' : undefined}
        />
      )}
      <Button
        className="sign-many"
        words={`打印${chosen.size > 0 ? ` ${chosen.size} 块` : ''}`}
        onPress={print}
        disabledReason={whyNot(chosen.size)}
      />
      <Button kind="main" words="新做牌子" onPress={() => open('newSigns', {})} />
    </View>
  )
}

const whyNot = (count: number): string | undefined => {
  if (count === 0) return '先选要打印的'
  return count > MOST_AT_ONCE ? `一次最多 ${MOST_AT_ONCE} 块` : undefined
}
