import { Refusal } from '@lianxin/shared/errors'
import type { District } from '@lianxin/shared/organisation/schema'
import type { PlaceFacts } from '@lianxin/shared/places/schema'

/** Fits what the office enters into its district? @throws Refusal `bad_request` naming the field below `under` */
export const checkFacts = ({ streets }: District, { street }: PlaceFacts, under: string): void => {
  if (!streets.some(({ id }) => id === street))
    throw new Refusal('bad_request', { fields: { [`${under}.street`]: '没有这个街道，请重新选。' } })
}
