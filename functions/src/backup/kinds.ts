import type { AttributeValue } from '@aws-sdk/client-dynamodb'

/** An item as DynamoDB writes it, so that nothing is lost between two tables. */
export type Item = Record<string, AttributeValue>

/** What belongs to the district, found out before anything is written. */
export type Scope = {
  district: string
  /** Needs, persons, places: every id that something of the district names. */
  ids: ReadonlySet<string>
  /** Partitions of which one item says whose all are, such as a sheet's rows. */
  partitions: ReadonlySet<string>
  /** Codes of its boards. */
  boards: ReadonlySet<string>
}

type Belongs = (item: Item, scope: Scope) => boolean
type Kind =
  /** Says itself whose it is, and so who else has to come along. */
  | { is: 'own'; belongs: (item: Item, district: string) => boolean }
  /** Belongs to whomever it is about. */
  | { is: 'about'; belongs: Belongs }
  /** Stays: the new system makes its own, or it has run out before anybody could use it there. */
  | { is: 'left'; why: string }

export const textOf = (item: Item, name: string): string => item[name]?.S ?? ''
/** The part of an item's partition key after its kind. */
export const idOf = (item: Item): string => textOf(item, 'pk').slice(nameOf(item).length + 1)
/** The kind of an item: what stands before the first # of its partition key. */
export const nameOf = (item: Item): string => textOf(item, 'pk').split('#')[0] ?? ''

const own = (belongs: (item: Item, district: string) => boolean): Kind => ({ is: 'own', belongs })
const about = (belongs: Belongs): Kind => ({ is: 'about', belongs })
const left = (why: string): Kind => ({ is: 'left', why })

const marked = own((item, district) => textOf(item, 'district') === district)
const keyed = own((item, district) => idOf(item).split('#')[0] === district)
const ofId = about((item, { ids }) => ids.has(idOf(item).split('#')[0] ?? ''))

const hasDuty = (item: Item, district: string): boolean =>
  (item.duties?.L ?? []).some(({ M }) => M?.district?.S === district)

/** Every kind of item there is. One that nobody has thought about stops an export: a backup must not lack it silently. */
const kinds: Record<string, Kind> = {
  district: keyed,
  districts: own((item, district) => textOf(item, 'sk') === district),
  officers: keyed,
  units: keyed,
  audit: keyed,
  problems: keyed,
  lists: keyed,
  ledger: keyed,
  unreached: keyed,
  // What a need's rows say already is not stored twice.
  need: own((item, district) => item.row?.M?.d?.S === district),
  board: marked,
  job: marked,
  place: marked,
  invitation: marked,
  hosting: about((item, { ids }) => ids.has(textOf(item, 'place'))),
  import: about((item, { partitions }) => partitions.has(textOf(item, 'pk'))),
  person: about((item, { district, ids }) => hasDuty(item, district) || ids.has(idOf(item))),
  identity: about((item, { ids }) => ids.has(textOf(item, 'person'))),
  query: about((item, { ids }) => ids.has(textOf(item, 'needId'))),
  // What marks a place's photo is a hash of the place: the place itself names the photo.
  photo: about((item, { ids }) =>
    [idOf(item), ...(item.used?.SS ?? [textOf(item, 'person')])].some((id) => ids.has(id)),
  ),
  calls: about((item, { boards }) => boards.has(textOf(item, 'code'))),
  order: about((item, { boards }) => (item.codes?.L ?? []).some(({ S = '' }) => boards.has(S))),
  due: about((item, { ids }) => ids.has(textOf(item, 'sk').split('#')[0] ?? '')),
  notices: ofId,
  openid: ofId,
  credits: ofId,
  forget: ofId,
  hosted: ofId,
  check: ofId,
  limit: left('counts of an hour'),
  desk: left('tickets of three minutes'),
  revoked: left('ends sessions that the old system signed'),
  tiles: left('made anew from the places'),
  tile: left('made anew from the places'),
  wechat: left('an access token of two hours'),
  push: left('what WeChat pushed to the old address'),
  trace: left('checks that WeChat answers to the old address within half an hour'),
  health: left('the last pass of the old system'),
  refused: left('counts of the whole system by day'),
}

/** @throws Error for an item of a kind that is not above */
export const kindOf = (item: Item): Kind => {
  const kind = Object.hasOwn(kinds, nameOf(item)) ? kinds[nameOf(item)] : undefined
  if (!kind) throw new Error(`backup/kinds.ts does not know items of the kind ${nameOf(item)}`)
  return kind
}
