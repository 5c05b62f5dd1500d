import type { Day } from '@lianxin/shared/calendar'
import type { Need } from '@lianxin/shared/needs/schema'
import { after, stateOf } from '@lianxin/shared/needs/state'
import { photosOf } from '@lianxin/shared/photos/rules'
import { dueOn, endedOn, endings } from '@lianxin/shared/privacy/retention'
import type { NeedStore } from '../needs/store'

type Ends = { over: Day[]; ended: Day | undefined }

/**
 * Notes of an ended need when its photos and its words are not to be kept any more: by the day, no need is searched for.
 * What was noted of an end that is over goes again: nothing is due of a reopened need until it ends anew.
 */
export const noteDues = (
  { needs }: { needs: Pick<NeedStore, 'noteDue' | 'dropDue'> },
  need: Need,
  told: number,
): Promise<void>[] => {
  const { over, ended } = endsOf(need, told)
  const dropped = over.flatMap((day) => endings.map((kind) => needs.dropDue(kind, dueOn(kind, day), need.id)))
  if (ended === undefined) return dropped
  const kinds = endings.filter((kind) => kind !== 'photos' || photosOf(need).length > 0)
  return [...dropped, ...kinds.map((kind) => needs.noteDue(kind, dueOn(kind, ended), need.id))]
}

/** On which day it ended, if it has, and on which other days it had until an event not told yet. */
const endsOf = (need: Need, told: number): Ends => {
  const over = new Set<Day>()
  let state = stateOf({ events: need.events.slice(0, 1) })
  for (const event of need.events.slice(1)) {
    const before = endedOn(state)
    state = after(state, event)
    if (event.n > told && before !== undefined) over.add(before)
  }
  const ended = endedOn(state)
  return { over: [...over].filter((day) => day !== ended), ended }
}
