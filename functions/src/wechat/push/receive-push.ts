import type { Clock } from '../../clock'
import { hashedId } from '../../hashed-id'
import { isSigned, opened, type PushSettings } from './envelope'
import { type Push, readPush } from './read-push'
import type { PushStore } from './store-pushes'

type Query = Readonly<Record<string, string>>
type Deps = {
  pushes: PushStore
  settings: PushSettings
  /** Real time: WeChat stamps by it. */
  machineClock: Clock
  /** Deals with an event; doing it twice has the effect of once. */
  onPush(push: Push): Promise<void>
}

/** Older ones were recorded somewhere on the way; clocks differ a little. */
const OLD_S = 5 * 60

/** The address is being set up: the text to send back, or undefined when it is not WeChat that asks. */
export const verifyAddress = ({ settings, machineClock }: Omit<Deps, 'onPush'>, query: Query): string | undefined =>
  isFromWechat(settings, machineClock, query) ? query.echostr : undefined

/** Deals with what WeChat pushes; false when it is not from WeChat, not for us, old, or unreadable. */
export const receivePush =
  (deps: Deps) =>
  async (query: Query, body: string): Promise<boolean> => {
    const { settings, machineClock, pushes } = deps
    if (!isFromWechat(settings, machineClock, query)) return false
    const push = unsealed(settings, query, readPush(body))
    if (!push) return false
    const { FromUserName, CreateTime, MsgId, Event, trace_id } = push
    const hash = hashedId(`push ${[FromUserName, CreateTime, Event, MsgId, trace_id].join(' ')}`)
    if (await pushes.isDone(hash)) return true
    await deps.onPush(push)
    await pushes.done(hash, machineClock.now())
    return true
  }

const isFromWechat = ({ token }: PushSettings, clock: Clock, { signature, timestamp = '', nonce = '' }: Query) => {
  const age = Math.abs(Date.parse(clock.now()) / 1000 - Number(timestamp))
  return /^\d{1,12}$/.test(timestamp) && age <= OLD_S && isSigned(signature, token, timestamp, nonce)
}

// In plain nothing signs the body: once there is a key, only sealed ones count.
const unsealed = (settings: PushSettings, query: Query, outer: Push | undefined): Push | undefined => {
  if (settings.aesKey === undefined) return outer
  const { timestamp = '', nonce = '', msg_signature } = query
  const sealed = outer?.Encrypt
  if (!sealed || !isSigned(msg_signature, settings.token, timestamp, nonce, sealed)) return undefined
  const message = opened(sealed, settings)
  return message === undefined ? undefined : readPush(message)
}
