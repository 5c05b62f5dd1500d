import { presentOn } from '@lianxin/shared/boards/card'
import type { Card } from '@lianxin/shared/boards/schema'
import { dayOf, type Instant } from '@lianxin/shared/calendar'
import type { Holder, Telling } from '@lianxin/shared/needs/schema'
import type { District, Officer } from '@lianxin/shared/organisation/schema'

type Filing = { filer: string; telling: Pick<Telling, 'workplace'>; at: Instant }

/** Who gets what is filed at a board: whoever answers there now, or the station (domain.md, Privacy). */
export const firstHolder = (card: Card, district: District, { filer, telling, at }: Filing): Holder => {
  // Nobody handles their own need: an officer who files at her own board gets whoever would stand in for her.
  const officer = presentOn(card, dayOf(at)).find(({ id }) => id !== filer)
  // One level up, not to the substitute: they sit in one office and may serve one employer.
  if (officer && !worksFor(officer, telling.workplace)) return personal(officer)
  const station = district.bodies.find((body) => body.id === card.station.id)
  if (!station) throw new Error(`board ${card.code} names no station of its district`)
  return { kind: 'body', id: station.id, name: station.name, person: station.head }
}

const personal = ({ id, name }: Officer): Holder => ({ kind: 'person', id, name, person: { id, name } })

/** Shorter than this a name is in half of all names. */
const NAME_LENGTH = 2

// Workers write short names, the union full ones: either may be a part of the other.
const worksFor = ({ employer = '' }: Officer, workplace = ''): boolean => {
  const [theirs, told] = [plain(employer), plain(workplace)]
  if (theirs.length < NAME_LENGTH || told.length < NAME_LENGTH) return false
  return theirs.includes(told) || told.includes(theirs)
}

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
