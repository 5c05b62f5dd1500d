import type { Rung } from '@lianxin/shared/boards/schema'
import { dayOf } from '@lianxin/shared/calendar'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { enqueue } from '../../api/queue'
import { host } from '../../platform/host'
import { newId } from '../../platform/ids'
import { keep, kept } from '../../platform/storage'

type Call = { board: string; name: string; day: string }

const KEY = 'lianxin.calls'
const today = (): string => dayOf(new Date().toISOString())
// A cheap phone ends the app while its dialler is in front, so what was dialled outlives the page; the day it does not.
const allCalls = (): Call[] => (kept<Call[]>(KEY) ?? []).filter(({ day }) => day === today())

/** Calls made from a board: asked about when the caller is back, each stamped once, and who was told when nobody answers. */
export const useCalls = (board: string) => {
  const ofBoard = () => allCalls().filter((call) => call.board === board)
  const [calls, setCalls] = useState(ofBoard)
  const [told, setTold] = useState<string>()
  useDidShow(() => setCalls(ofBoard()))
  const others = (name: string) => allCalls().filter((call) => call.board !== board || call.name !== name)
  const change = (next: Call[]) => {
    keep(KEY, next)
    setCalls(next.filter((call) => call.board === board))
  }
  const dial = ({ kind, name }: Rung, number: string) => {
    // The hotline is not ours to ask about.
    if (kind !== 'hotline') change([...others(name), { board, name, day: today() }])
    host.call(number)
  }
  const stamp = async (name: string, answered: boolean) => {
    change(others(name))
    const input = { code: board, key: await newId(), name, answered }
    const outcome = await enqueue({ name: 'stampCall', input })
    if (outcome.state === 'sent' && 'told' in outcome.reply) setTold(outcome.reply.told)
  }
  return { called: calls.map(({ name }) => name), told, dial, stamp }
}
