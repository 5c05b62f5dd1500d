import { host } from '../platform/host'
import { currentSession, openSession } from '../session/session'
import { ApiError, offline } from './api-error'
import { dropPhotos } from './photo-items'
import { firstToSend } from './photo-upload'
import { attempt, type Outcome, type Reply } from './queue-attempt'
import { adopt, type Item, items, put, type Request, refresh, remove } from './queue-items'

const EVERY_MS = 30_000
const AFTER_START_MS = 1000

const trying = new Map<string, { outcome: Promise<Outcome>; settle: (outcome: Outcome) => void }>()
const sentListeners = new Set<(item: Item, reply: Reply, isAwaited: boolean) => void>()
let running: Promise<void> | undefined
let isAskedAgain = false

/** Keeps a request, then sends it. Pressed twice, it is one request: the same key gets the same outcome. */
export const enqueue = (request: Request): Promise<Outcome> => {
  const { key } = request.input
  const already = trying.get(key)
  if (already) return already.outcome
  if (!put(request)) return sendUnkept(request)
  let settle: (outcome: Outcome) => void = () => undefined
  const outcome = new Promise<Outcome>((resolve) => {
    settle = resolve
  })
  trying.set(key, { outcome, settle })
  void flush()
  return outcome
}

/** Sends all that waits, in order; a need whose earlier word did not get through keeps its later ones back. */
export const flush = (): Promise<void> => {
  if (running) isAskedAgain = true
  running ??= passes()
  return running
}

/** Calls back when an item has arrived; `isAwaited`: somebody pressed just now and is told anyway. */
export const onSent = (listener: (item: Item, reply: Reply, isAwaited: boolean) => void): void => {
  sentListeners.add(listener)
}

/** Sends all that waits; true when nothing waits any more. */
export const sendNow = async (): Promise<boolean> => {
  await flush()
  return !items().some(isWaiting)
}

/** From the app's start on: when the network is back, when the app shows again, and now and then. */
export const startQueue = (): void => {
  const wake = () => void flush()
  host.onWake(wake)
  setInterval(wake, EVERY_MS)
  // The first screen comes first.
  setTimeout(wake, AFTER_START_MS)
}

/** Has it neither arrived nor been refused? */
export const isWaiting = (item: Item): boolean => !item.refused && !item.sent

/** Does it wait for a network, rather than for the answer to a press just now? */
export const isUnsent = (item: Item): boolean => isWaiting(item) && !trying.has(item.input.key)

const passes = async (): Promise<void> => {
  do {
    isAskedAgain = false
    await pass()
  } while (isAskedAgain)
  running = undefined
}

const pass = async (): Promise<void> => {
  let failure = offline()
  try {
    adopt()
    if (nextOf(new Set())) {
      // Signing in may fail for want of a network; then nothing goes, and all of it stays.
      await openSession()
      adopt()
      await sendAll()
    }
  } catch (why) {
    if (why instanceof ApiError) failure = why
  }
  // Kept back behind an earlier one, gone by another tab, or nobody could sign in.
  for (const key of trying.keys()) settle(key, { state: 'waiting', isKept: true, error: failure })
}

const sendAll = async (): Promise<void> => {
  const held = new Set<string>()
  const person = currentSession()?.me.id
  for (let item = nextOf(held); item; item = nextOf(held)) {
    const outcome = await attempt(item)
    if (outcome === 'going') continue
    // Somebody else signed in meanwhile: how it went is not theirs to keep, and its key finds out again.
    if (currentSession()?.me.id !== person) return
    after(item, outcome)
    if (outcome.state === 'waiting') held.add(laneOf(item))
    settle(item.input.key, outcome)
  }
}

const nextOf = (held: ReadonlySet<string>): Item | undefined => {
  refresh()
  const lanes = new Set(held)
  const firsts = items().filter((item) => isWaiting(item) && !lanes.has(laneOf(item)) && lanes.add(laneOf(item)))
  // Photos on a weak network must not keep back words about something else.
  return firsts.find(({ photos }) => firstToSend(photos) === undefined) ?? firsts[0]
}

const settle = (key: string, outcome: Outcome): void => {
  trying.get(key)?.settle(outcome)
  trying.delete(key)
  refresh()
}

/** What must keep its order: the moves of one need, the calls at one board; needs do not wait for each other. */
const laneOf = ({ name, input }: Request): string => {
  if (name === 'moveNeed') return input.id
  return name === 'stampCall' ? input.code : input.key
}

const sendUnkept = async (request: Request): Promise<Outcome> => {
  let outcome: Outcome | 'going' = 'going'
  while (outcome === 'going') outcome = await attempt({ ...request, at: Date.now() })
  return outcome.state === 'waiting' ? { ...outcome, isKept: false } : outcome
}

const after = (item: Item, outcome: Outcome): void => {
  const { key } = item.input
  if (outcome.state === 'waiting') return
  if (outcome.state === 'refused') {
    const { code, message, fields } = outcome.error
    // Nobody needs to decide about a call that cannot be counted.
    if (item.name === 'stampCall') remove(key)
    else put({ ...item, refused: { code, message, fields } })
    return
  }
  const { reply } = outcome
  dropPhotos(item.photos)
  if (item.name === 'moveNeed' && 'version' in reply) seen(item.input.id, item.input.version, reply.version)
  if ('version' in reply && item.name !== 'moveNeed') put({ ...item, sent: reply.id })
  else remove(key)
  for (const listener of sentListeners) listener(item, reply, trying.has(key))
}

// What waits behind it was decided on the same sight of the need, and only one's own word came between.
const seen = (need: string, before: number, version: number): void => {
  if (version !== before + 1) return
  for (const item of items()) {
    if (item.name === 'moveNeed' && item.input.id === need && item.input.version === before)
      put({ ...item, input: { ...item.input, version } })
  }
}
