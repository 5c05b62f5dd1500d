import type { Need, NeedEvent } from '../needs/schema'
import type { NeedState } from '../needs/state'

/** One person told of an event, and whether they open it as the filer or as one who handles it. */
export type Told = { person: string; as: 'filer' | 'handler' }

type Party = 'filer' | 'holder' | 'contact'

/** Whom each event concerns: everyone who would otherwise not know (件件有回音, mechanism 0.8). */
const concerned: Record<NeedEvent['move'], readonly Party[]> = {
  raise: ['holder'],
  accept: ['filer', 'contact'],
  say: ['filer', 'holder'],
  ask: ['filer'],
  supply: ['holder'],
  refer: ['filer', 'holder'],
  cannot: ['filer', 'holder'],
  answer: ['filer', 'contact'],
  judge: ['holder', 'contact'],
  reopen: ['holder', 'contact'],
  withdraw: ['holder'],
  list: ['filer', 'holder'],
}

/** Who is told of an event, given the state after it: never the one who did it, and nobody twice. */
export const toldOf = (need: Pick<Need, 'filer'>, event: NeedEvent, state: NeedState): Told[] => {
  const persons = new Map<string, Told['as']>()
  for (const party of concerned[event.move]) {
    const person = party === 'filer' ? need.filer : state[party].person.id
    if (person !== event.by.id && !persons.has(person)) persons.set(person, party === 'filer' ? 'filer' : 'handler')
  }
  return [...persons].map(([person, as]) => ({ person, as }))
}
