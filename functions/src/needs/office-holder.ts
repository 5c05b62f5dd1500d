import type { Holder } from '@lianxin/shared/needs/schema'
import type { District, Named } from '@lianxin/shared/organisation/schema'
import { OFFICE } from '@lianxin/shared/people/rules'

/** The district office as a holder, by the first of its people. */
export const heldByOffice = ({ office }: Pick<District, 'office'>): Holder => ({
  kind: 'body',
  id: OFFICE,
  name: office.name,
  person: firstOf(office),
})

const firstOf = ({ people, name }: District['office']): Named => {
  const [first] = people
  if (!first) throw new Error(`${name} has nobody`)
  return first
}
