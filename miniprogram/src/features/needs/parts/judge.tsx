import type { NeedEvent } from '@lianxin/shared/needs/schema'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { NeedPhotos } from '../../photos/parts/need-photos'
import { eventSentence } from '../event-words'
import type { Mover } from '../hooks'
import { satisfactionWords } from '../words'
import { Reopen } from './reopen'

const satisfactions = ['satisfied', 'so_so', 'unsatisfied'] as const

/** After an answer only the worker says whether it is done; the graded never certify themselves. */
export const Judge = ({ need, mover }: { need: NeedView; mover: Mover }) => {
  const [asking, setAsking] = useState<'done' | 'satisfied' | 'reopen'>('done')
  const result = need.events.flatMap((event) => (isResult(event) ? event : [])).at(-1)
  return (
    <Card tone="soon" className="stack">
      {result && (
        <View className="tight">
          <View className="strong">{eventSentence(result).sentence}</View>
          <View className="words">{result.words}</View>
          {result.outside && <View className="small">{result.outside}</View>}
          {result.move === 'answer' && <NeedPhotos need={need} ids={result.photos} />}
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

type Result = Extract<NeedEvent, { move: 'answer' | 'conclude' }>

/** An answer of whoever has it, or the result of the problem it is behind. */
const isResult = (event: NeedEvent): event is Result => event.move === 'answer' || event.move === 'conclude'

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
