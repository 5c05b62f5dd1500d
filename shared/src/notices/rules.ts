import type { NeedState } from '../needs/need-state'
import type { Need, NeedEvent } from '../needs/schema'

/** One person told of an event, and as whom they open it. */
export type Told = { person: string; as: 'filer' | 'handler' | 'office' }

type Party = 'filer' | 'author' | 'holder' | 'contact' | 'named'

/** Whom each event concerns: everyone who would otherwise not know (件件有回音, mechanism 0.8). */
const concerned: Record<NeedEvent['move'], readonly Party[]> = {
  raise: ['holder'],
  accept: ['filer', 'contact'],
  say: ['filer', 'holder'],
  call: ['filer'],
  deny: ['holder'],
  ask: ['filer'],
  supply: ['holder'],
  refer: ['filer', 'holder'],
  assign: ['filer', 'holder'],
  return: ['filer', 'holder'],
  cannot: ['filer', 'holder'],
  extend: ['named', 'filer'],
  grant: ['filer', 'holder'],
  decline: ['filer', 'holder'],
  answer: ['filer', 'contact'],
  judge: ['holder', 'contact'],
  reopen: ['holder', 'contact'],
  urge: ['holder', 'contact'],
  withdraw: ['holder'],
  resume: ['filer', 'holder'],
  lapse: ['filer', 'holder'],
  late: ['filer', 'holder', 'named'],
  handover: ['filer', 'holder', 'contact'],
  list: ['filer', 'holder'],
  press: ['holder', 'contact'],
  date: ['filer', 'holder'],
  expiring: ['filer', 'holder', 'named'],
  conclude: ['filer', 'holder', 'contact'],
}

/** Who is told of an event, given the state after it: never the one who did it, and nobody twice. */
export const toldOf = (need: Pick<Need, 'filer' | 'events'>, event: NeedEvent, state: NeedState): Told[] => {
  const persons = new Map<string, Told['as']>()
  for (const party of partiesOf(event)) {
    // Nobody signs in as the filer of what an officer recorded: they follow it by its code.
    if (party === 'filer' && need.events[0]?.by.as === 'handler') continue
    for (const person of personsOf(party, need, event, state)) {
      if ((person !== event.by.id || party === 'author') && !persons.has(person)) persons.set(person, asOf(party))
    }
  }
  return [...persons].map(([person, as]) => ({ person, as }))
}

// Whoever wrote what a person must look at first is told so.
const partiesOf = (event: NeedEvent): readonly Party[] =>
  event.move === 'raise' && event.check === 'risky' ? ['holder', 'author'] : concerned[event.move]

const asOf = (party: Party): Told['as'] =>
  party === 'filer' || party === 'author' ? 'filer' : party === 'named' ? 'office' : 'handler'

const personsOf = (party: Party, need: Pick<Need, 'filer'>, event: NeedEvent, state: NeedState): string[] => {
  switch (party) {
    case 'filer':
      return [need.filer]
    case 'author':
      return [need.filer]
    case 'named':
      return namedIn(event)
    default:
      return [state[party].person.id].filter((person) => event.move !== 'handover' || isNewTo(person, event))
  }
}

// Of somebody leaving only those hear who now stand in their place.
const isNewTo = (person: string, { to, inBody }: Extract<NeedEvent, { move: 'handover' }>): boolean =>
  person === to.id || person === inBody?.id

const namedIn = (event: NeedEvent): string[] => {
  if (event.move === 'extend') return [event.approver.id]
  return event.move === 'late' || event.move === 'expiring' ? event.told.map(({ id }) => id) : []
}
