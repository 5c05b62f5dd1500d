import type { Card } from '@lianxin/shared/boards/schema'
import type { Instant } from '@lianxin/shared/calendar'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { Telling } from '@lianxin/shared/needs/schema'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Actor } from '@lianxin/shared/people/schema'
import { callStore } from '../../functions/src/boards/store-calls'
import type { OnCapacity } from '../../functions/src/dynamo/capacity'
import { jobStore } from '../../functions/src/jobs/store'
import { fileNeed } from '../../functions/src/needs/file-need'
import { moveNeed } from '../../functions/src/needs/move-need'
import { queryCoder } from '../../functions/src/needs/query-code'
import { readNeed } from '../../functions/src/needs/read-need'
import { replaceGone } from '../../functions/src/needs/replace-gone'
import { needStore } from '../../functions/src/needs/store'
import { queryCodeStore } from '../../functions/src/needs/store-query-codes'
import { noticeStore } from '../../functions/src/notices/store'
import { healthStore } from '../../functions/src/office/store'
import { ledgerStore } from '../../functions/src/office/store-ledger'
import { districtStore } from '../../functions/src/organisation/store'
import { rosterStore } from '../../functions/src/organisation/store-roster'
import { photoStore } from '../../functions/src/photos/store'
import { placeStore } from '../../functions/src/places/store'
import { settleEnded } from '../../functions/src/problems/settle-ended'
import { problemStore } from '../../functions/src/problems/store'
import { chineseCalendar } from '../../functions/src/work-calendar'
import { freshTable } from './engine'
import { card, district, handClock, idOf, telling } from './factories'

/** The server's core on a table of its own, with one district, one board and a clock by hand. */
export const openOffice = async (at: Instant, onCapacity?: OnCapacity, withStream = true) => {
  const table = await freshTable(onCapacity, withStream)
  const clock = handClock(at)
  const calendar = chineseCalendar()
  const cards = new Map<string, Card>([[card.code, card]])
  const parts = {
    clock,
    calendar,
    needs: needStore(table, calendar),
    notices: noticeStore(table),
    photos: photoStore(table),
    calls: callStore(table),
    health: healthStore(table),
    ledger: ledgerStore(table),
    problems: problemStore(table),
    places: placeStore(table),
    districts: districtStore(table, clock),
    roster: rosterStore(table),
    jobs: jobStore(table),
    queryCodes: queryCodeStore(table),
    queryCodeOf: queryCoder('a secret of the tests'),
    boards: {
      get: async (code: string) => cards.get(code),
      current: async (codes: readonly string[]) => codes.flatMap((code) => cards.get(code) ?? []),
      markTold: async () => true,
    },
    guesses: { check: async () => {}, miss: async () => {} },
    pace: async () => {},
  }
  const deps = {
    ...parts,
    runJob: async () => {},
    latePlaces: async () => {},
    publishPlaces: async () => {},
    replaceGone: replaceGone(parts),
    settleEnded: settleEnded(parts),
  }
  await deps.districts.put(district)
  let keys = 0
  const key = () => idOf(`key${String(keys++).padStart(6, '0')}`)
  return {
    table,
    clock,
    cards,
    deps,
    key,
    file: (actor: Actor, change: Partial<Telling> = {}) =>
      fileNeed(deps)(actor, { key: key(), board: card.code, telling: { ...telling, ...change } }),
    /** Makes a move on the need as the view shows it. */
    move: (actor: Actor, view: Pick<NeedView, 'id' | 'version'>, act: MoveInput) =>
      moveNeed(deps)(actor, { id: view.id, key: key(), version: view.version, act }),
    read: (actor: Actor, id: string) => readNeed(deps)(actor, { id }),
  }
}

export type Office = Awaited<ReturnType<typeof openOffice>>
