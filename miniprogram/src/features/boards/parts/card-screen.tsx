import type { CardView } from '@lianxin/shared/boards/schema'
import { useState } from 'react'
import { host } from '../../../platform/host'
import { Button } from '../../../ui/button'
import { toast } from '../../../ui/toast'
import { AfterCall } from './after-call'
import { Ladder } from './ladder'
import { Reach } from './reach'

/** A board as scanned: its person, and the ladder below them. */
export const CardScreen = ({ card }: { card: CardView }) => {
  const [called, setCalled] = useState<string>()
  const [isLadderOpen, setLadderOpen] = useState(false)
  const [first, ...others] = card.rungs
  if (!first) return null
  const dial = (name: string, number: string) => {
    setCalled(name)
    host.call(number)
  }
  const gotThrough = () => {
    setCalled(undefined)
    toast('好的。没说完的，也可以留言。')
  }
  const nobody = () => {
    setCalled(undefined)
    setLadderOpen(true)
  }
  return (
    <>
      {called && <AfterCall name={called} onYes={gotThrough} onNo={nobody} />}
      <Reach card={card} rung={first} onCall={(number) => dial(first.name, number)} />
      {isLadderOpen ? (
        <Ladder rungs={others} onCall={(rung, number) => dial(rung.name, number)} />
      ) : (
        <Button words="没打通？换个人 ›" onPress={() => setLadderOpen(true)} />
      )}
    </>
  )
}
