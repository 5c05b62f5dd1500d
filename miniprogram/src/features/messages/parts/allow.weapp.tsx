import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { toast } from '../../../ui/toast'
import { type As, useAllow } from '../use-allow'

const words: Record<As, { button: string; why: string; done: string }> = {
  worker: { button: '有回复用微信告诉我', why: '点一次，微信能提醒几次。不写是什么事。', done: '好的，有回复就告诉您' },
  officer: { button: '用微信提醒我', why: '有新的事、快到期的时候提醒。点一次多收一条。', done: '好的，多收一条' },
  host: { button: '用微信提醒我', why: '有人反映站点的时候提醒。点一次多收一条。', done: '好的，多收一条' },
}

/** So many allowed are enough for a while: then nobody is asked. */
const ENOUGH = 5

/** Asks WeChat, at the moment it helps, to let us send messages; nobody has to. */
export const Allow = ({ as }: { as: As }) => {
  const { canAsk, left, allow } = useAllow(as)
  const [isBusy, setBusy] = useState(false)
  if (!canAsk || left >= ENOUGH) return null
  const { button, why, done } = words[as]
  const ask = async () => {
    setBusy(true)
    const allowed = await allow().catch(() => 0)
    setBusy(false)
    if (allowed === 'off') toast('微信的通知关着，可以点右上角“…”到设置里打开')
    else if (allowed > 0) toast(done)
  }
  return (
    <View>
      <Button words={button} onPress={() => void ask()} isBusy={isBusy} />
      <View className="small">{as === 'worker' ? why : `${why}现在还能收 ${left} 条。`}</View>
    </View>
  )
}
