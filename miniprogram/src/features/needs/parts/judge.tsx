import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { NeedPhotos } from '../../photos/parts/need-photos'
import type { Mover } from '../hooks'
import { resultWords, satisfactionWords } from '../words'
import { Reopen } from './reopen'

const satisfactions = ['satisfied', 'so_so', 'unsatisfied'] as const

/** After an answer only the worker says whether it is done; the graded never certify themselves. */
export const Judge = ({ need, mover }: { need: NeedView; mover: Mover }) => {
  const [asking, setAsking] = useState<'done' | 'satisfied' | 'reopen'>('done')
  const answer = need.events.filter((event) => event.move === 'answer').at(-1)
  return (
    <Card tone="soon" className="stack">
      {answer && (
        <View className="tight">
          <View className="strong">
            {answer.by.name}答复：{resultWords[answer.result]}
          </View>
          <View className="words">{answer.words}</View>
          {answer.outside && <View className="small">{answer.outside}</View>}
          <NeedPhotos need={need} ids={answer.photos} />
        </View>
      )}
      {asking === 'satisfied' ? (
        <Satisfied mover={mover} onBack={() => setAsking('done')} />
      ) : (
        <Done onYes={() => setAsking('satisfied')} onNo={() => setAsking('reopen')} />
      )}
      {asking === 'reopen' && <Reopen need={need} mover={mover} onClose={() => setAsking('done')} />}
    </Card>
  )
}

const Done = ({ onYes, onNo }: { onYes: () => void; onNo: () => void }) => (
  <View className="stack">
    <Heading>办好了吗？</Heading>
    <View className="pair">
      <Button className="grow" kind="main" words="办好了" onPress={onYes} />
      <Button className="grow" words="没办好" onPress={onNo} />
    </View>
  </View>
)

const Satisfied = ({ mover, onBack }: { mover: Mover; onBack: () => void }) => (
  <View className="stack">
    <Heading>满意吗？</Heading>
    <View className="pair">
      {satisfactions.map((satisfaction) => (
        <Button
          key={satisfaction}
          className="grow"
          words={satisfactionWords[satisfaction]}
          isBusy={mover.isPending}
          onPress={() => mover.mutate({ move: 'judge', satisfaction })}
        />
      ))}
    </View>
    <Button kind="plain" words="点错了，还没办好" onPress={onBack} />
  </View>
)
