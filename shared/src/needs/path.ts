import type { NeedState } from './need-state'
import type { Need } from './schema'

type Step = { id: string; name: string }

/** A need's path without bodies the district has dissolved since: nobody could take it there. */
export const climbable = (need: Pick<Need, 'climb'>, bodies: readonly { id: string }[]): Pick<Need, 'climb'> => ({
  climb: need.climb.filter((step) => bodies.some((body) => body.id === step.id)),
})

/**
 * Who on a need's path has not said yet what they tried, the contact first, then the bodies in order; nobody once the
 * gate is open (mechanism 1.11).
 */
export const missingOf = (need: Pick<Need, 'climb'>, state: NeedState, bodies: readonly { id: string }[]): Step[] =>
  state.gate ? [] : untried(climbable(need, bodies), state, state.evidence)

/**
 * Where a need goes when its holder cannot solve it: the next on its path who has not said what they tried; undefined
 * when everyone has (the gate opens) (mechanism 1.11).
 */
export const nextStep = (need: Pick<Need, 'climb'>, state: NeedState): 'contact' | Step | undefined => {
  const [step] = untried(need, state, [...state.evidence, state.holder.id])
  return step?.id === state.contact.id ? 'contact' : step
}

const untried = ({ climb }: Pick<Need, 'climb'>, { contact }: NeedState, tried: readonly string[]): Step[] =>
  [{ id: contact.id, name: contact.name }, ...climb.filter(({ id }) => id !== contact.id)].filter(
    ({ id }) => !tried.includes(id),
  )
