import type { Instant } from '@lianxin/shared/calendar'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { Telling } from '@lianxin/shared/needs/schema'
import type { Person } from '@lianxin/shared/people/schema'
import { needIdFor } from '../../needs/raise'
import { demoId } from './ids'

/** One thing somebody does to a need. */
export type Act = { at: Instant; who: Person; act: MoveInput }

/** The key a tale is filed with, and the id of its need, which follows from it. */
export const keyOf = (tale: string): string => demoId(`need ${tale}`)
export const needOf = (tale: string): string => needIdFor(keyOf(tale))

/** One need of the demo, from its telling on. */
export type Tale = { name: string; filer: Person; board: string; at: Instant; telling: Telling; acts: Act[] }
