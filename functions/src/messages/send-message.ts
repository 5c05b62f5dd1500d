import type { Instant } from '@lianxin/shared/calendar'
import { isOfficers } from '@lianxin/shared/messages/kinds'
import { afterQuiet } from '@lianxin/shared/messages/when'
import type { Clock } from '../clock'
import type { Log } from '../log'
import type { Measure } from '../metrics'
import type { PersonStore } from '../people/store'
import type { OpenidStore } from '../people/store-openids'
import type { PlaceStore } from '../places/store'
import type { AskWechat } from '../wechat/ask'
import { messageFor } from './compose'
import type { Message, MessageStore } from './store'
import type { UnreachedStore } from './store-unreached'
import type { Template, Templates } from './templates'

type Deps = {
  messages: MessageStore
  openids: Pick<OpenidStore, 'get'>
  people: Pick<PersonStore, 'get'>
  unreached: Pick<UnreachedStore, 'note'>
  places: Pick<PlaceStore, 'get'>
  askWechat: AskWechat
  templates: Templates
  clock: Clock
  log: Log
  /** Absent where nobody counts. */
  measure?: Measure | undefined
}

/** Not subscribed or used up, and messages of this template switched off. */
const NONE_LEFT = [43101, 43107]
/** Bad parameters, openid or template, and a forbidden word: the same again would be refused again. */
const FINAL = [47003, 40003, 40037, 45168]
/** Longer than an attempt may take, the wait for a token included. */
const LEASE_MS = 60_000
/** Minutes after each failed attempt; after the last it is given up: by then nobody waits for it. */
const BACKOFF_MIN = [1, 2, 5, 15, 60, 180, 360]

/**
 * Sends what WeChat is to tell of a notice, when it is time. Begun by a conditional write before anything is sent, so
 * that nothing is lost and a repeat needs a sender that died after WeChat took it, or an answer that never came.
 */
export const sendMessage =
  (deps: Deps) =>
  async (pk: string, sk: string): Promise<void> => {
    const now = deps.clock.now()
    const found = await deps.messages.find(pk, sk)
    // A nudge for something that waits: the sweep comes when it is time.
    if (!found || found.outAt > now) return
    const free = afterQuiet(now)
    if (free > now) return deps.messages.putOff(found, free)
    const message = await gathered(deps, found, now)
    const template = message && deps.templates[message.kind]
    if (!message) return
    if (!template) return deps.messages.end(message, { code: 'no_template', at: now })
    const openid = (await deps.openids.get(message.person))?.openid
    if (!openid) return unreachable(deps, message, { code: 'no_wechat', at: now })
    if (await deps.messages.claim(message, template.id, plus(now, LEASE_MS)))
      return attempt(deps, { ...message, attempt: message.attempt + 1 }, template, openid)
    // Either another began it, or nothing is left to send it with.
    const again = await deps.messages.find(pk, sk)
    if (again?.attempt === message.attempt) await unreachable(deps, message, { code: 'no_credit', at: now })
  }

/** What waits for an officer becomes one message; undefined when another sender is about it. */
const gathered = async ({ messages, templates }: Deps, found: Message, now: Instant): Promise<Message | undefined> => {
  if (!isOfficers(found.kind) || found.attempt > 0 || !templates.digest) return found
  const rest = await messages.waiting(found, now)
  if (rest.length === 0) return found
  if (!(await messages.merge(found, rest))) return undefined
  return messages.find(found.pk, found.sk)
}

const attempt = async (deps: Deps, message: Message, template: Template, openid: string): Promise<void> => {
  const body = messageFor(template, openid, message)
  const { errcode } = await deps.askWechat('cgi-bin/message/subscribe/send', body)
  const at = deps.clock.now()
  if (errcode === 0) return deps.messages.end(message, { code: 'sent', at })
  const credit = { template: template.id, change: 'none' as const }
  if (NONE_LEFT.includes(errcode)) return unreachable(deps, message, { code: String(errcode), at }, credit)
  if (FINAL.includes(errcode)) {
    deps.log.warn('message refused', { errcode, kind: message.kind })
    deps.measure?.('MessagesFailed', 1)
    return deps.messages.end(message, { code: String(errcode), at }, { ...credit, change: 'back' })
  }
  const wait = BACKOFF_MIN[message.attempt - 1]
  if (wait !== undefined) return deps.messages.putOff(message, afterQuiet(plus(at, wait * 60_000)))
  deps.log.warn('message given up', { errcode, kind: message.kind })
  deps.measure?.('MessagesFailed', 1)
  await deps.messages.end(message, { code: `gave_up_${errcode}`, at }, { ...credit, change: 'back' })
}

type Ending = Parameters<MessageStore['end']>

/** An officer or host whom nothing reaches is a name on the office's list; a worker finds the notice in the app. */
const unreachable = async (deps: Deps, message: Message, end: Ending[1], credit?: Ending[2]): Promise<void> => {
  const { kind } = message
  if (kind === 'report') await noteHost(deps, message, end.at)
  else if (isOfficers(kind) || kind === 'digest') await noteOfficer(deps, message, end.at)
  await deps.messages.end(message, end, credit)
}

const noteOfficer = async ({ people, unreached, measure }: Deps, { person }: Message, since: Instant) => {
  measure?.('MessagesWithoutCredit', 1)
  const officer = await people.get(person)
  for (const district of new Set(officer?.duties.map((duty) => duty.district)))
    await unreached.note(district, { id: person, name: officer?.name ?? '', since })
}

const noteHost = async ({ places, unreached, measure }: Deps, { person, opens }: Message, since: Instant) => {
  measure?.('MessagesWithoutCredit', 1)
  const place = opens.page === 'keep' ? await places.get(opens.id) : undefined
  if (place?.hosts.some(({ id }) => id === person))
    await unreached.note(place.district, { id: person, place: place.id, since })
}

const plus = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString()
