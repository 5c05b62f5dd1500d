import type { Instant } from '@lianxin/shared/calendar'
import { type Audience, templatesFor } from '../../messages/ask-for'
import type { CreditStore } from '../../messages/store-credits'
import type { Templates } from '../../messages/templates'
import type { OpenidStore } from '../../people/store-openids'
import { hostPerson, openidOf, type Persona, personas } from './personas'

/** Enough for a demo; a browser has no 允许 to tap. */
const EACH = 5

type Deps = { openids: Pick<OpenidStore, 'see'>; credits: Pick<CreditStore, 'add'> }

/** Personas have been in the mini-program and allowed what they are asked for, as people who use it have. */
export const allowMessages = async (
  { openids, credits }: Deps,
  templates: Templates,
  seenAt: Instant,
): Promise<void> => {
  await Promise.all(
    personas.map(async (persona) => {
      const { id, person } = persona
      await openids.see(person.id, { openid: openidOf(id), seenAt })
      const asked = templatesFor(templates, audienceOf(persona))
      for (let times = 0; times < EACH; times += 1) await credits.add(person.id, asked)
    }),
  )
}

const audienceOf = ({ person }: Persona): Audience => {
  if (person.duties.length > 0) return 'officer'
  return person.id === hostPerson.id ? 'host' : 'worker'
}
