import { isDeepStrictEqual } from 'node:util'
import { isOpen } from '@lianxin/shared/needs/rules'
import { stateOf } from '@lianxin/shared/needs/state'
import { Calls } from '../../functions/src/boards/calls'
import type { Table } from '../../functions/src/dynamo/client'
import { isNeed } from '../../functions/src/dynamo/keys'
import { hashedId } from '../../functions/src/hashed-id'
import { placesOf, readNeed } from '../../functions/src/needs/store-item'
import { chineseCalendar } from '../../functions/src/work-calendar'
import { contentsOf, type Item, placeOf } from '../support/contents'
import { noticesDue, noticesPut } from '../support/told'

const calendar = chineseCalendar()

/** What a table holds, and what is wrong with it in itself. */
export type Inspection = {
  /** How often each request's mark took effect. */
  effects: Map<string, number>
  /** Notices due and not there, and there more than once or without being due. */
  untold: string[]
  toldTwice: string[]
  /** Histories with gaps, rows that are not what the need is, lists that lack or keep somebody. */
  broken: string[]
}

/** Reads everything in a table and holds it against itself. */
export const inspect = async (table: Table): Promise<Inspection> => {
  const items = await contentsOf(table)
  const due = [...noticesDue(items), ...alarmsDue(items)]
  const put = [...noticesPut(items), ...alarmsPut(items)]
  return {
    effects: effectsOf(items),
    untold: beyond(due, put),
    toldTwice: beyond(put, due),
    broken: [
      ...items.filter(({ pk }) => isNeed(pk)).flatMap(faultsOf),
      ...problemFaults(items),
      ...codeFaults(items),
      ...(await indexFaults(table, items)),
    ],
  }
}

/** What the first list has more of than the second. */
const beyond = (some: readonly string[], others: readonly string[]): string[] => {
  const left = new Map<string, number>()
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1)
  return some.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count <= 0
  })
}

const effectsOf = (items: readonly Item[]): Map<string, number> => {
  const effects = new Map<string, number>()
  const add = (mark: string) => effects.set(mark, (effects.get(mark) ?? 0) + 1)
  for (const item of items) {
    if (isNeed(item.pk)) {
      const need = readNeed(item)
      add(need.telling.words)
      for (const { key } of need.events) if (key !== '') add(key)
    }
    if (item.pk.startsWith('calls#')) for (const { key } of Calls.parse(item).stamps) add(key)
    if (item.pk.startsWith('identity#device#')) add(item.pk.slice('identity#device#'.length))
  }
  return effects
}

const faultsOf = (item: Item): string[] => {
  const need = readNeed(item)
  const state = stateOf(need)
  const gap = need.events.some(({ n }, at) => n !== at + 1) || item.version !== need.events.length
  // The close takes ended needs out of the open index; all else follows from the history.
  const { open, wakeAt, out: _out, outAt: _outAt, ...always } = placesOf(need, state, calendar)
  const places = isOpen(state.status) ? { ...always, open, wakeAt } : always
  const wrong = Object.entries(places).filter(([name, value]) => !isDeepStrictEqual(item[name], bare(value)))
  return [
    ...(gap ? [`${item.pk} history ${need.events.map(({ n }) => n).join()} version ${item.version}`] : []),
    ...wrong.map(
      ([name, value]) => `${item.pk} ${name} is ${JSON.stringify(item[name])}, not ${JSON.stringify(value)}`,
    ),
    ...(item.out === undefined ? [] : [`${item.pk} waits to be told`]),
  ]
}

/** A value as the table gives it back, without what is undefined. */
const bare = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))

const indexes = {
  inbox: ['holder', 'nextAt'],
  open: ['open', 'wakeAt'],
  mine: ['filer', 'raisedAt'],
  outbox: ['out', 'outAt'],
}

const indexFaults = async (table: Table, items: readonly Item[]): Promise<string[]> => {
  const faults: string[] = []
  for (const [name, keys] of Object.entries(indexes)) {
    const wanted = items.filter((item) => keys.every((key) => item[key] !== undefined))
    const lines = await contentsOf(table, name)
    const rows = new Map(lines.map((line) => [placeOf(line), line.row]))
    const same = (item: Item) =>
      rows.has(placeOf(item)) && (name === 'outbox' || isDeepStrictEqual(rows.get(placeOf(item)), item.row))
    const lacks = wanted.filter((item) => !same(item))
    if (lacks.length > 0 || lines.length !== wanted.length)
      faults.push(`index ${name} has ${lines.length} of ${wanted.length}: ${lacks.map(placeOf).join(', ')}`)
  }
  return faults
}

// A need is marked for every list it is on, and on no list without a mark.
const problemFaults = (items: readonly Item[]): string[] => {
  const marks = items
    .filter(({ pk }) => isNeed(pk))
    .flatMap((item) => {
      const need = readNeed(item)
      return need.events.flatMap((one) =>
        one.move === 'list' ? [`problems#${need.district}#${one.quarter} ${need.id}`] : [],
      )
    })
  const lines = items.filter(({ pk }) => pk.startsWith('problems#')).map(placeOf)
  return [
    ...beyond(marks, lines).map((one) => `marked for a list it is not on: ${one}`),
    ...beyond(lines, marks).map((one) => `on a list without a mark: ${one}`),
  ]
}

const codeFaults = (items: readonly Item[]): string[] => {
  const coded = items.filter(({ pk }) => pk.startsWith('query#')).map(({ needId }) => `need#${needId}`)
  const needs = items.filter(({ pk }) => isNeed(pk)).map(({ pk }) => pk)
  return beyond(needs, coded).map((pk) => `${pk} has no query code`)
}

const alarmsDue = (items: readonly Item[]): string[] =>
  items
    .filter(({ pk }) => pk.startsWith('calls#'))
    .flatMap((item) => {
      const { code, day, alarms } = Calls.parse(item)
      return alarms.map(({ name, head }) => `${head.id} ${hashedId(`calls ${code} ${day} ${name}`)} 1`)
    })

const alarmsPut = (items: readonly Item[]): string[] =>
  items
    .filter(({ pk, opens }) => pk.startsWith('notices#') && isDeepStrictEqual(pageOf(opens), 'board'))
    .map(({ pk, subject, n }) => `${pk.slice('notices#'.length)} ${subject} ${n}`)

const pageOf = (opens: unknown): unknown =>
  typeof opens === 'object' && opens && 'page' in opens ? opens.page : undefined
