import { whyNot } from '@lianxin/shared/needs/rules'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { now } from '../../../api/clock'
import { Button } from '../../../ui/button'
import { filerReason } from '../filer-reason'
import { type Mover, useMoveNeed } from '../hooks'
import { useKeptMoves } from '../use-kept-moves'
import { Called } from './called'
import { FilerActs } from './filer-acts'
import { Judge } from './judge'
import { KeptMove } from './kept-move'
import { MoveFailed } from './move-failed'
import { Receipt } from './receipt'
import { Reopen } from './reopen'
import { Reply } from './reply'
import { RightCard } from './right-card'
import { Story } from './story'
import { Told } from './told'

/** A need as the one who filed it sees it: what now, what happened, what they may do. */
export const FilerNeed = ({ need, isNew }: { need: NeedView; isNew: boolean }) => {
  const mover = useMoveNeed(need)
  const { waiting, refused } = useKeptMoves(need.id)
  const waits = new Set(waiting.map(({ input }) => input.act.move))
  const isAsked = need.status === 'asked' && !waits.has('supply')
  // Words given back from the queue are in storage: the field reads them there.
  const givenBack = `reply${refused.length}`
  const canTalk = whyNot('say', need, now()) === undefined
  return (
    <View>
      {isNew && <Receipt need={need} isNew />}
      <MoveFailed mover={mover} />
      {refused.map((item) => (
        <KeptMove key={item.input.key} item={item} need={need} />
      ))}
      {need.status === 'answered' && !waits.has('judge') && !waits.has('reopen') && <Judge need={need} mover={mover} />}
      {isAsked && <Reply key={givenBack} need={need} mover={mover} isAsked />}
      <Called need={need} mover={mover} isWaiting={waits.has('deny')} />
      <Story need={need} now={now()} waiting={waiting} />
      {canTalk && !isAsked && <Reply key={givenBack} need={need} mover={mover} isAsked={false} />}
      <RightCard need={need} mover={mover} isWaiting={waits.has('date')} />
      {need.status === 'closed' ? (
        <ReopenLater need={need} mover={mover} isWaiting={waits.has('reopen')} />
      ) : (
        <FilerActs need={need} mover={mover} waits={waits} />
      )}
      <Told need={need} />
      {!isNew && <Receipt need={need} isNew={false} />}
    </View>
  )
}

const ReopenLater = ({ need, mover, isWaiting }: { need: NeedView; mover: Mover; isWaiting: boolean }) => {
  const [isAsking, setAsking] = useState(false)
  if (isWaiting) return null
  return (
    <View className="acts-here">
      <Button
        words="其实没办好？"
        onPress={() => setAsking(true)}
        disabledReason={filerReason(whyNot('reopen', need, now()))}
      />
      {isAsking && <Reopen need={need} mover={mover} onClose={() => setAsking(false)} />}
    </View>
  )
}
