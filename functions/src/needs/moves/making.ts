import type { Day, WorkCalendar } from '@lianxin/shared/calendar'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { NeedState } from '@lianxin/shared/needs/need-state'
import type { Need, NeedEvent } from '@lianxin/shared/needs/schema'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'

/** What one move carries. */
export type Act<M extends MoveInput['move']> = Extract<MoveInput, { move: M }>

/** All that a move's event is made from; making it reads and writes nothing. */
export type Making = {
  actor: Actor
  need: Need
  state: NeedState
  /** The need's own district. */
  district: Pick<District, 'bodies' | 'office' | 'rights'>
  calendar: WorkCalendar
  today: Day
  said: Pick<NeedEvent, 'n' | 'at' | 'by' | 'key'>
}
