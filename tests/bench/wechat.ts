import { setTimeout as wait } from 'node:timers/promises'
import { inLanes } from '../../functions/src/in-lanes'
import { sendMessage } from '../../functions/src/messages/send-message'
import type { AskWechat } from '../../functions/src/wechat/ask'
import { freshTable } from '../support/engine'
import { handClock, idOf } from '../support/factories'
import { breakerOf } from '../support/faults'
import { openMessages } from '../support/messages'
import { randomFrom } from '../support/turns'
import { wechatHere, wechatProcess } from '../support/wechat'
import type { Figure } from './figure'

const START = '2026-11-20T02:00:00.000Z'
const STAMPEDE = 64
const MESSAGES = 1_000
const PERSONS = 50
const KILLS = 20
const ERRORS = 0.15
/** Of the errors, those without any answer: the message may have gone. */
const SILENT = 0.2

/** The app's token under a stampede, and 1,000 messages through platform errors and a sender killed 20 times. */
export const wechatFigures = async (): Promise<Figure[]> => [await stampede(), ...(await messages())]

const stampede = async (): Promise<Figure> => {
  const table = await freshTable()
  try {
    const clock = handClock(START)
    const wechat = wechatHere(clock)
    await wechatProcess(table, clock, wechat.fetch).tokens.get()
    clock.plus(3 * 3600_000)
    const before = wechat.tokens.made()
    const slow = async (input: Parameters<typeof fetch>[0], init?: RequestInit) => {
      await wait(100)
      return wechat.fetch(input, init)
    }
    const all = Array.from({ length: STAMPEDE }, () => wechatProcess(table, clock, slow, () => wait(20)))
    await Promise.all(all.map(({ tokens }) => tokens.get()))
    return { name: 'token.refreshes_under_stampede', value: wechat.tokens.made() - before, target: { exactly: 1 } }
  } finally {
    await table.drop()
  }
}

type Office = Awaited<ReturnType<typeof openMessages>>
type Key = readonly [pk: string, sk: string]

const messages = async (): Promise<Figure[]> => {
  const office = await openMessages(START)
  try {
    const told = await tellAll(office)
    const { ask, ambiguous } = unreliable(office.deps.askWechat)
    const kills = await sendAll(office, ask, told)
    const sent = new Map<string, number>()
    for (const { page = '' } of office.sent()) sent.set(page, (sent.get(page) ?? 0) + 1)
    const repeats = [...sent.values()].reduce((sum, times) => sum + times - 1, 0)
    return [
      { name: 'wechat.sent', value: sent.size },
      { name: 'wechat.killed', value: kills },
      { name: 'wechat.answers_lost', value: ambiguous() },
      { name: 'wechat.repeated', value: repeats },
      { name: 'wechat.lost', value: MESSAGES - sent.size, target: { exactly: 0 } },
      {
        name: 'wechat.repeated_over_kills',
        value: Math.max(0, repeats - kills - ambiguous()),
        target: { exactly: 0 },
      },
    ]
  } finally {
    await office.table.drop()
  }
}

const tellAll = async (office: Office): Promise<Key[]> => {
  const persons = Array.from({ length: PERSONS }, (_, n) => idOf(`person${n}x`))
  // Twice as many at WeChat as messages: a repeat there uses up one of its own.
  for (const person of persons) {
    await office.allow(person, 't-worker', MESSAGES / PERSONS)
    office.wechat.inbox.grant(`o-${person}`, 't-worker', MESSAGES / PERSONS)
  }
  const told: Key[] = []
  for (let n = 0; n < MESSAGES; n += 1) {
    office.clock.plus(10)
    told.push(await office.tell(persons[n % PERSONS] ?? '', 'answer'))
  }
  return told
}

/** WeChat on a bad day: busy, refusing for a while, or doing it without an answer. */
const unreliable = (ask: AskWechat) => {
  const random = randomFrom(7)
  let ambiguous = 0
  const unsteady: AskWechat = async (path, body, patience) => {
    if (random() >= ERRORS) return ask(path, body, patience)
    if (random() >= SILENT) return { errcode: random() < 0.5 ? -1 : 45011, body: undefined }
    ambiguous += 1
    if (random() < 0.5) await ask(path, body, patience)
    return { errcode: -1, body: undefined, lost: true }
  }
  return { ask: unsteady, ambiguous: () => ambiguous }
}

/** Passes as the sweep makes them, a minute apart, until nothing waits; in the first ones the sender dies in the middle. */
const sendAll = async (office: Office, askWechat: AskWechat, told: Key[]): Promise<number> => {
  const breaker = breakerOf(office.table)
  const random = randomFrom(1)
  const send = sendMessage({ ...office.deps, askWechat })
  let kills = 0
  for (let waiting = told; waiting.length > 0; waiting = await stillWaiting(office, waiting)) {
    if (kills < KILLS) breaker.arm(20 + Math.floor(random() * 200), 'killed')
    try {
      for (const key of waiting) await send(...key)
    } catch {
      kills += 1
    }
    breaker.mend()
    office.clock.plus(61_000)
  }
  return kills
}

const stillWaiting = async ({ deps }: Office, keys: readonly Key[]): Promise<Key[]> => {
  const left: Key[] = []
  await inLanes(keys, 16, async (key) => {
    if (await deps.messages.find(...key)) left.push(key)
  })
  return left.sort((a, b) => (a[1] < b[1] ? -1 : 1))
}
