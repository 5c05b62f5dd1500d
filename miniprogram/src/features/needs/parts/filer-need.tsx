import { isOpen, whyNot } from '@lianxin/shared/needs/rules'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { now } from '../../../api/clock'
import { Button } from '../../../ui/button'
import { useMoveNeed } from '../hooks'
import { filerReason } from '../words'
import { Judge } from './judge'
import { MoveFailed } from './move-failed'
import { Receipt } from './receipt'
import { Reopen } from './reopen'
import { Reply } from './reply'
import { Story } from './story'
import { Told } from './told'
import { Withdraw } from './withdraw'

/** A need as the one who filed it sees it: what now, what happened, what they may do. */
export const FilerNeed = ({ need, isNew }: { need: NeedView; isNew: boolean }) => {
  const mover = useMoveNeed(need)
  const canTalk = isOpen(need.status)
  return (
    <View>
      {isNew && <Receipt need={need} isNew />}
      <MoveFailed mover={mover} />
      {need.status === 'answered' && <Judge need={need} mover={mover} />}
      {need.status === 'asked' && <Reply need={need} mover={mover} />}
      <Story need={need} now={now()} />
      {canTalk && need.status !== 'asked' && <Reply need={need} mover={mover} />}
      <Told need={need} />
      {!isNew && <Receipt need={need} isNew={false} />}
      {need.status === 'closed' ? (
        <ReopenLater need={need} mover={mover} />
      ) : (
        <Withdraw mover={mover} disabledReason={filerReason(whyNot('withdraw', 'filer', need))} />
      )}
    </View>
  )
}

const ReopenLater = ({ need, mover }: { need: NeedView; mover: ReturnType<typeof useMoveNeed> }) => {
  const [isAsking, setAsking] = useState(false)
  return (
    <View>
      <Button kind="plain" words="其实没办好？" onPress={() => setAsking(true)} />
      {isAsking && <Reopen need={need} mover={mover} onClose={() => setAsking(false)} />}
    </View>
  )
}
