import type { Instant } from '@lianxin/shared/calendar'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { Telling } from '@lianxin/shared/needs/schema'
import type { Person } from '@lianxin/shared/people/schema'

/** One thing somebody does to a need. */
export type Act = { at: Instant; who: Person; act: MoveInput }

/** One need of the demo, from its telling on. */
export type Tale = { name: string; filer: Person; board: string; at: Instant; telling: Telling; acts: Act[] }
