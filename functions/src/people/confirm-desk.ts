import { momentText } from '@lianxin/shared/dates'
import { Refusal } from '@lianxin/shared/errors'
import { isOfficer } from '@lianxin/shared/people/rules'
import type { Actor } from '@lianxin/shared/people/schema'
import { traceOf } from '../audit/store'
import type { Clock } from '../clock'
import { hashOf } from './identity'
import type { PersonStore } from './store'
import { type DeskStore, type DeskTicket, TRIES } from './store-desks'

type Deps = { people: PersonStore; desks: DeskStore; clock: Clock }

const DESK_HOURS = 12

/**
 * An officer's phone lets a desk work in their name for twelve hours; sent again after a lost reply it says the same.
 * @throws Refusal `forbidden`, `desk_phone` for a desk that would let in another, `bad_request` for a wrong number, of
 * which the third ends the ticket, `desk_expired`.
 */
export const confirmDesk =
  (deps: Deps) =>
  async (actor: Actor, { ticket, number }: { ticket: string; number: string }): Promise<{ until: string }> => {
    if (actor.desk) throw new Refusal('desk_phone')
    if (!isOfficer(actor)) throw new Refusal('forbidden')
    const hash = hashOf(ticket)
    const waiting = await deps.desks.attempt(hash, deps.clock.now())
    if (!waiting) return { until: confirmedBy(actor, number, await deps.desks.get(hash)) }
    if (waiting.number !== number) throw wrongNumber(TRIES - waiting.tries)
    return { until: await confirm(deps, actor, hash, waiting) }
  }

const confirm = async ({ people, desks, clock }: Deps, actor: Actor, hash: string, { device, number }: DeskTicket) => {
  // Read anew: a session outlives the end of a duty by half a minute.
  const officer = await people.getOfficer(actor.id)
  const [duty] = officer?.duties ?? []
  if (!officer || !duty) throw new Refusal('forbidden')
  const now = clock.now()
  const until = new Date(Date.parse(now) + DESK_HOURS * 3600_000).toISOString()
  const { id, name = '', boundAt } = officer
  const words = `在一台电脑上登录，最晚到${momentText(until)}`
  const trace = traceOf(officer, now, { district: duty.district, on: { kind: 'desk', id, name }, words })
  const right = { person: id, until, ...(boundAt ? { boundAt } : {}) }
  if (await desks.confirm(hash, device, right, trace)) return until
  return confirmedBy(actor, number, await desks.get(hash))
}

const confirmedBy = (actor: Actor, number: string, ticket: DeskTicket | undefined): string => {
  if (ticket?.confirmed?.person !== actor.id || ticket.number !== number) throw new Refusal('desk_expired')
  return ticket.confirmed.until
}

const wrongNumber = (left: number): Refusal =>
  left > 0
    ? new Refusal('bad_request', { fields: { number: `和电脑上的四位数不一样，再看一看。还能试 ${left} 次。` } })
    : new Refusal('desk_expired')
