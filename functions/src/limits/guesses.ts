import { Refusal } from '@lianxin/shared/errors'
import type { Clock } from '../clock'
import type { Guesses } from '../needs/find-need'
import type { LimitStore } from './store'

/** Wrong codes a person may try in an hour: enough for slips, against 60 bits nothing for a guesser. */
const WRONG_AN_HOUR = 10

/** Counts a person's wrong query codes by the hour. */
export const queryGuesses = (limits: LimitStore, clock: Clock): Guesses => ({
  check: async (person) => {
    if ((await limits.read(`query#${person}`, clock.now())) >= WRONG_AN_HOUR) throw new Refusal('too_many')
  },
  miss: async (person) => {
    await limits.count(`query#${person}`, clock.now())
  },
})
