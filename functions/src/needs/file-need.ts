import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { answeringOfficer } from '@lianxin/shared/boards/card'
import type { Card } from '@lianxin/shared/boards/schema'
import { dayOf, dueAfter, type Instant, type WorkCalendar } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import { crockford } from '@lianxin/shared/ids'
import { judgedFor } from '@lianxin/shared/needs/rules'
import type { Holder, Need, Telling } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import type { Clock } from '../clock'
import type { DistrictStore } from '../organisation/store'
import type { QueryCoder } from './query-code'
import type { NeedStore } from './store'
import { viewOf } from './view'

type Deps = {
  needs: NeedStore
  /** Cards may be 2 s old here, so that filing costs one write and no read; a new cadre shows within 5 s. */
  boards: { get(code: string): Promise<Card | undefined> }
  districts: DistrictStore
  queryCodeOf: QueryCoder
  clock: Clock
  calendar: WorkCalendar
}
type Filing = { key: string; board: string; telling: Telling }

/**
 * Files a need at a board; sent twice it is filed once, and both get the same receipt.
 * @throws Refusal `board_unknown`, `board_retired`, `key_reused`
 */
export const fileNeed =
  (deps: Deps) =>
  async (actor: Actor, filing: Filing): Promise<NeedView> => {
    const filed = await fileOnce(deps, actor, { ...filing, telling: withoutName(filing.telling) })
    const state = stateOf(filed)
    const view = viewOf(filed, state, { judged: judgedFor(actor, 'filer', filed, state), id: actor.id, byCode: false })
    return { ...view, queryCode: deps.queryCodeOf(filed.id) }
  }

const fileOnce = async (deps: Deps, actor: Actor, filing: Filing): Promise<Need> => {
  const card = await deps.boards.get(filing.board)
  if (!card || card.retired) {
    // What was filed while the board hung keeps its receipt, though the reply was lost until it was taken down.
    const earlier = await deps.needs.get(needIdFor(filing.key))
    if (earlier && isFrom(earlier, actor, filing)) return earlier
    throw new Refusal(card ? 'board_retired' : 'board_unknown')
  }
  const need = await draft(deps, actor, filing, card)
  const outcome = await deps.needs.file(need)
  if (outcome === 'filed') return need
  // Says nothing of the need that has this key: it may be anybody's.
  if (!isFrom(outcome, actor, filing)) throw new Refusal('key_reused')
  return outcome
}

const isFrom = (filed: Need, actor: Actor, { board, telling }: Filing): boolean =>
  filed.filer === actor.id && filed.board === board && isDeepStrictEqual(filed.telling, telling)

const draft = async (deps: Deps, actor: Actor, { key, board, telling }: Filing, card: Card): Promise<Need> => {
  const district = await deps.districts.get(card.district)
  if (!district) throw new Error(`board ${board} belongs to no district`)
  const at = deps.clock.now()
  return {
    id: needIdFor(key),
    district: card.district,
    filer: actor.id,
    board,
    area: card.area,
    limits: district.limits,
    hours: card.hours,
    climb: card.climb,
    telling,
    events: [
      {
        n: 1,
        at,
        by: { id: actor.id, name: '', as: 'filer' },
        // The need's id is this key's hash already.
        key: '',
        move: 'raise',
        holder: holderOf(cardFor(card, actor), district, at),
        firstDue: dueAfter(at, district.limits.first, deps.calendar, card.hours),
        resultDue: dueAfter(at, district.limits.result, deps.calendar, card.hours),
      },
    ],
  }
}

/** The id follows from the draft's key, so that the same draft can only ever become one need. */
export const needIdFor = (key: string): string => crockford(createHash('sha256').update(key).digest().subarray(0, 16))

// 不留名 is a promise: a name typed before choosing it is not even stored.
const withoutName = (telling: Telling): Telling => {
  if (telling.identity === 'union') return telling
  const { name: _name, ...rest } = telling
  return rest
}

// Nobody handles their own need: an officer who files at her own board gets whoever would stand in for her.
const cardFor = (card: Card, filer: Actor): Card => ({
  ...card,
  officers: card.officers.filter(({ id }) => id !== filer.id),
})

const holderOf = (card: Card, district: District, at: Instant): Holder => {
  const officer = answeringOfficer(card, dayOf(at))
  if (officer)
    return { kind: 'person', id: officer.id, name: officer.name, person: { id: officer.id, name: officer.name } }
  const station = district.bodies.find((body) => body.id === card.station.id)
  if (!station) throw new Error(`board ${card.code} names no station of its district`)
  return { kind: 'body', id: station.id, name: station.name, person: station.head }
}
