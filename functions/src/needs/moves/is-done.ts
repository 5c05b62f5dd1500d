import { isDeepStrictEqual } from 'node:util'
import { Refusal } from '@lianxin/shared/errors'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { Need, NeedEvent } from '@lianxin/shared/needs/schema'

/**
 * Has this very move been made? Then the client, or the SDK for it, lost the reply and sends it again. Nobody else knows
 * 128 random bits, and whoever does still sees no more than their view of the need.
 * @throws Refusal `key_reused` when the key made another move: answered as done, what was written now would be lost
 */
export const isDone = ({ events }: Pick<Need, 'events'>, { key, act }: { key: string; act: MoveInput }): boolean => {
  const made = events.find((event) => event.key === key)
  if (made && !isOf(made, act)) throw new Refusal('key_reused')
  return made !== undefined
}

// An event keeps what its move carried under the same names, whatever it adds or leaves out.
const isOf = (event: NeedEvent, { move, ...carried }: MoveInput): boolean => {
  const kept = new Map<string, unknown>(Object.entries(event))
  const same = ([name, value]: [string, unknown]) => !kept.has(name) || isDeepStrictEqual(kept.get(name), value)
  return (event.move === move || isLateSupply(event, move)) && Object.entries(carried).every(same)
}

const isLateSupply = (event: NeedEvent, move: MoveInput['move']): boolean => event.move === 'say' && move === 'supply'
