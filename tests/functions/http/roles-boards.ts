import { idOf } from '../../support/factories'
import { boards, type Place, type Resident, residents, signs } from '../../support/neighbourhood'
import { grid } from '../../support/roster'

const hanging = ['own', 'neighbour', 'foreign'] as const satisfies Place[]
const boardAt = (place: Place) => (place === 'passed' ? boards.own : boards[place])
const listed = ['own', 'foreign'] as const satisfies Place[]
const signAt = (place: Place) => (place === 'foreign' ? signs.foreign : signs.own)

const districtOf = (who: Resident) => residents[who].duties.map(({ district }) => district)[0]
const offices: readonly Resident[] = ['clerk', 'approver', 'foreignClerk']
const office = (_: Place, who: Resident) => (offices.includes(who) ? 'ok' : 'forbidden')
const ownOffice = (place: Place, who: Resident) => {
  if (!offices.includes(who)) return 'forbidden'
  return signAt(place).district === districtOf(who) ? 'ok' : 'not_found'
}

/** Whose numbers a board names, and who heads its station. */
const answering: Partial<Record<Place, readonly Resident[]>> = {
  own: ['cadre', 'stationHead'],
  neighbour: ['neighbourCadre', 'neighbourHead'],
  foreign: ['foreignCadre', 'foreignHead'],
}

let keys = 0

/** Who may make, print, change, verify and report boards. */
export const boardEntries = {
  reportBoard: {
    places: hanging,
    asked: (place: Place) => ({ params: { code: boardAt(place).code }, body: { kind: 'dead_number' } }),
    expected: () => 'ok',
  },
  verifyBoard: {
    places: hanging,
    asked: (place: Place) => ({ params: { code: boardAt(place).code } }),
    expected: (place: Place, who: Resident) => {
      const isOffice = offices.includes(who) && boardAt(place).district === districtOf(who)
      return isOffice || answering[place]?.includes(who) ? 'ok' : 'forbidden'
    },
  },
  listSigns: {
    asked: () => ({}),
    expected: (place: Place, who: Resident) => (who === 'leader' ? 'ok' : office(place, who)),
  },
  createSigns: {
    asked: () => ({ body: { key: idOf(`order${keys++}`), signs: [{ area: grid.id }] } }),
    expected: office,
  },
  readSheets: {
    places: listed,
    asked: (place: Place) => ({ body: { codes: [signAt(place).code] } }),
    expected: ownOffice,
  },
  markPrinted: {
    places: listed,
    asked: (place: Place) => ({ body: { printed: [{ code: signAt(place).code, facts: 'other' }] } }),
    expected: ownOffice,
  },
  changeSign: {
    places: listed,
    // The second of a district finds it done.
    asked: (place: Place) => ({
      params: { code: signAt(place).code },
      body: { version: 1, change: { kind: 'move', area: grid.id } },
    }),
    expected: ownOffice,
  },
  refreshCards: { asked: () => ({}), expected: office },
}
