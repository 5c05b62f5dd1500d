import { Refusal } from '@lianxin/shared/errors'
import { officeDistricts } from '@lianxin/shared/people/rules'
import type { Actor } from '@lianxin/shared/people/schema'

/** The district for whose office somebody works; a person works for one, the first is theirs. @throws Refusal `forbidden` */
export const officeOf = (actor: Actor): string => {
  const [district] = officeDistricts(actor)
  if (district === undefined) throw new Refusal('forbidden')
  return district
}
