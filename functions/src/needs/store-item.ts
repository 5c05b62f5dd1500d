import { dayOf, previousQuarter, quarterEnd, quarterOf, type WorkCalendar } from '@lianxin/shared/calendar'
import type { NeedState } from '@lianxin/shared/needs/need-state'
import { isOpen } from '@lianxin/shared/needs/rules'
import { type Holder, type Need, type NeedEvent, Need as NeedSchema } from '@lianxin/shared/needs/schema'
import { timersOf } from '@lianxin/shared/needs/timers'
import { Limits } from '@lianxin/shared/organisation/schema'
import { KEEP_ROW_MS } from '@lianxin/shared/problems/rules'
import * as z from 'zod'
import { keys, needIdOf, openShard, outShard, shardOf } from '../dynamo/keys'
import { bodyInbox } from './inbox'
import { inboxAt, rowOf, storedRow } from './store-row'

// An item is paid by the kilobyte and filing must stay within two: what the item says elsewhere is not stored again.
const StoredEvent = z.looseObject({
  key: z.string().default(''),
  by: z.looseObject({ id: z.string().optional() }),
  holder: z.looseObject({ id: z.string(), name: z.string(), person: z.unknown().optional() }).optional(),
})
const StoredNeed = z.looseObject({
  pk: z.string(),
  filer: z.string(),
  row: z.looseObject({ d: z.string(), a: z.string() }),
  limits: z.array(z.number()),
  hours: z.tuple([z.string(), z.string()]),
  events: z.array(StoredEvent),
})

// In the order of its schema, which only ever grows at its end.
const limitNames = Limits.keyof().options

/** Events as stored: without the filer's id, and without the person of a holder who is that person. */
export const storedEvents = (events: readonly NeedEvent[]): readonly unknown[] =>
  events.map((event) => ({
    ...event,
    key: event.key === '' ? undefined : event.key,
    by: event.by.as === 'filer' ? { ...event.by, id: undefined } : event.by,
    ...('holder' in event ? { holder: storedHolder(event.holder) } : {}),
  }))

const storedHolder = ({ person, ...holder }: Holder): unknown =>
  person.id === holder.id && person.name === holder.name ? holder : { ...holder, person }

/** Reads a stored need. @throws ZodError when the table holds something else. */
export const readNeed = (item: unknown): Need => {
  const stored = StoredNeed.parse(item)
  const [open, close] = stored.hours
  return NeedSchema.parse({
    ...stored,
    id: needIdOf(stored.pk),
    district: stored.row.d,
    area: stored.row.a,
    limits: Object.fromEntries(limitNames.map((name, at) => [name, stored.limits[at]])),
    hours: { open, close },
    events: stored.events.map(({ by, holder, ...event }) => ({
      ...event,
      by: { ...by, id: by.id ?? stored.filer },
      holder: holder && { ...holder, person: holder.person ?? { id: holder.id, name: holder.name } },
    })),
  })
}

// Later than any clock: open, with nothing that happens by itself.
const NEVER = '9999-12-31T00:00:00.000Z'

/** The index keys of a need in a state; an absent one means: not in that index. */
export const placesOf = (need: Need, state: NeedState, calendar: WorkCalendar) => {
  const row = rowOf(need, state)
  const shard = shardOf(need.id)
  const stays = isOpen(state.status) || state.status === 'answered' || keptForClose(state)
  return {
    row: storedRow(row),
    holder: isOpen(state.status) ? inboxOf(need, state) : undefined,
    nextAt: inboxAt(row),
    open: stays ? openShard(shard) : undefined,
    wakeAt: stays ? (timersOf(need, state, calendar)[0]?.at ?? NEVER) : undefined,
    out: outShard(shard),
    outAt: state.changedAt,
  }
}

const inboxOf = ({ district }: Need, { holder }: NeedState): string =>
  holder.kind === 'person' ? holder.id : bodyInbox(district, holder.id)

/** A need that ends within 48 h after a quarter it lived in keeps its row, or the close could not see it (ADR 4). */
const keptForClose = ({ raisedAt, changedAt }: NeedState): boolean => {
  const end = quarterEnd(previousQuarter(quarterOf(dayOf(changedAt))))
  return raisedAt < end && Date.parse(changedAt) - Date.parse(end) < KEEP_ROW_MS
}

/** A freshly filed need as stored; district and area are in its row. */
export const needItem = (need: Need, state: NeedState, calendar: WorkCalendar) => ({
  ...keys.need(need.id),
  ...placesOf(need, state, calendar),
  version: state.version,
  filer: need.filer,
  raisedAt: state.raisedAt,
  board: need.board,
  limits: limitNames.map((name) => need.limits[name]),
  hours: [need.hours.open, need.hours.close],
  climb: need.climb,
  telling: need.telling,
  events: storedEvents(need.events),
})
