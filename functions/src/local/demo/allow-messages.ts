import type { Instant } from '@lianxin/shared/calendar'
import type { CreditStore } from '../../messages/store-credits'
import type { Templates } from '../../messages/templates'
import type { OpenidStore } from '../../people/store-openids'
import { openidOf, personas } from './personas'

/** Enough for a demo; a browser has no 允许 to tap. */
const EACH = 5

type Deps = { openids: Pick<OpenidStore, 'see'>; credits: Pick<CreditStore, 'add'> }

/** Personas have been in the mini-program and allowed some messages, as people who use it have. */
export const allowMessages = async (
  { openids, credits }: Deps,
  templates: Templates,
  seenAt: Instant,
): Promise<void> => {
  const ids = [...new Set(Object.values(templates).map(({ id }) => id))]
  await Promise.all(
    personas.map(async ({ id, person }) => {
      await openids.see(person.id, { openid: openidOf(id), seenAt })
      for (let times = 0; times < EACH; times += 1) await credits.add(person.id, ids)
    }),
  )
}
