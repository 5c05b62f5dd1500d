import { momentText } from '@lianxin/shared/dates'
import type { ProblemView } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { conclusionText } from '../words'

/** How it ended, in the words the workers read, and how many of them have judged it. */
export const ResultCard = ({ view: { conclusion, needs } }: { view: ProblemView }) => {
  if (!conclusion) return null
  const { at, result, words, outside } = conclusion
  return (
    <Card tone="good" className="stack">
      <Heading>{`结果：${conclusionText(result)}`}</Heading>
      <View className="words">{words}</View>
      {outside && <View>{`编号：${outside}`}</View>}
      <View className="small">{momentText(at)}</View>
      <View className="strong">{tallyText(needs)}</View>
    </Card>
  )
}

/** `12 位职工：8 位说办好了，1 位说没办好，3 位还没评` */
const tallyText = (needs: ProblemView['needs']): string => {
  const count = (...kinds: ProblemView['needs'][number]['judged'][]) =>
    needs.filter(({ judged }) => kinds.includes(judged)).length
  const done = count('satisfied', 'so_so', 'unsatisfied')
  const parts = [
    { people: done, said: '说办好了' },
    { people: count('reopened'), said: '说没办好' },
    { people: needs.length - done - count('reopened'), said: '没有评' },
  ]
  const told = parts.flatMap(({ people, said }) => (people > 0 ? [`${people} 位${said}`] : []))
  return `${needs.length} 位职工：${told.join('，')}`
}
