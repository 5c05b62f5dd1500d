import type { CardView } from '@lianxin/shared/boards/schema'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { toast } from '../../../ui/toast'
import { useCalls } from '../use-calls'
import { AfterCall } from './after-call'
import { Ladder } from './ladder'
import { Reach } from './reach'
import { Report } from './report'
import { Verify } from './verify'

/** A board as scanned: its person, and the ladder below them. */
export const CardScreen = ({ card }: { card: CardView }) => {
  const { called, told, dial, stamp } = useCalls(card.code)
  const [isLadderOpen, setLadderOpen] = useState(false)
  const [first, ...others] = card.rungs
  if (!first) return null
  const gotThrough = (name: string) => {
    void stamp(name, true)
    toast('好的。没说完的，也可以留言。')
  }
  const nobody = (name: string) => {
    void stamp(name, false)
    setLadderOpen(true)
  }
  return (
    <>
      {called.map((name) => (
        <AfterCall key={name} name={name} onYes={() => gotThrough(name)} onNo={() => nobody(name)} />
      ))}
      {told && (
        <Card tone="good">
          <View {...a11y({ role: 'status' })}>打了没人接，已经告诉{told}。您也可以留言，或者打下面的电话。</View>
        </Card>
      )}
      <Reach card={card} rung={first} onCall={(number) => dial(first, number)} />
      {isLadderOpen ? (
        <Ladder rungs={others} onCall={dial} />
      ) : (
        <Button words="没打通？换个人 ›" onPress={() => setLadderOpen(true)} />
      )}
      <Report card={card} />
      <Verify card={card} />
    </>
  )
}
