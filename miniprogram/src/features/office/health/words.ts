import type { Output } from '@lianxin/shared/contract'
import { momentText, timeText } from '@lianxin/shared/dates'

export type Health = Output<'readHealth'>
/** One fact of the page; a bad one says so in its words. */
export type Fact = { name: string; words: string; isBad: boolean }

const MINUTE_MS = 60_000
/** The sweep runs every minute; five missed are no hiccup any more. */
const STUCK_MINUTES = 5

const minutesSince = (from: string, to: string): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / MINUTE_MS))

/** `3 分钟`, `2 小时 5 分钟` */
const spanText = (minutes: number): string => {
  if (minutes < 1) return '不到 1 分钟'
  if (minutes < 60) return `${minutes} 分钟`
  return `${Math.floor(minutes / 60)} 小时${minutes % 60 > 0 ? ` ${minutes % 60} 分钟` : ''}`
}

const waitingFact = (name: string, { count, oldest }: Health['untold'], at: string): Fact => {
  const minutes = oldest ? minutesSince(oldest, at) : 0
  if (count === 0) return { name, words: '没有', isBad: false }
  return { name, words: `${count} 件，最久 ${spanText(minutes)}`, isBad: minutes >= STUCK_MINUTES }
}

const sweepFacts = ({ sweep, at }: Health): Fact[] => {
  if (!sweep) return [{ name: '最近一次巡查', words: '还没有巡查过', isBad: true }]
  const minutes = minutesSince(sweep.at, at)
  const ago = minutes < 1 ? '刚才' : `${spanText(minutes)}前`
  const when = minutes < 24 * 60 ? timeText(sweep.at) : momentText(sweep.at)
  return [
    { name: '最近一次巡查', words: `${when}（${ago}）`, isBad: minutes >= STUCK_MINUTES },
    {
      name: '巡查没告诉成的',
      words: sweep.failed === 0 ? '没有' : `${sweep.failed} 件，会再试`,
      isBad: sweep.failed > 0,
    },
  ]
}

/** What the office watches, in its order. */
export const factsOf = (health: Health): Fact[] => [
  waitingFact('等着告诉的', health.untold, health.at),
  waitingFact('到点没动的', health.timers, health.at),
  ...sweepFacts(health),
]

/** Whether all is well, and if not what it means for those who wait. Refusals are answers and no fault. */
export const verdictOf = (health: Health): { words: string; more: string; isBad: boolean } => {
  const bad = factsOf(health).filter(({ isBad }) => isBad)
  if (bad.length === 0) return { words: '一切正常', more: '该告诉的都告诉了，到点的都动了。', isBad: false }
  return {
    words: '有情况',
    more: `${bad.map(({ name }) => name).join('、')}不正常。职工的事都存着，没有丢；请告诉管系统的人。`,
    isBad: true,
  }
}
