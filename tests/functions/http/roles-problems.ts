import { idOf } from '../../support/factories'
import { filed, type Place, places, type Resident, residents } from '../../support/neighbourhood'

export const QUARTER = '2026Q3'
const offices: readonly Resident[] = ['clerk', 'approver', 'foreignClerk']
const clerks: readonly Resident[] = ['clerk', 'foreignClerk']
const word = { move: 'word', title: '拖欠工资', tried: '约谈', unsolved: '没有钱' }

const onlyOffice = (_: Place, who: Resident) => (offices.includes(who) ? 'ok' : 'forbidden')
const officeAndLeader = (place: Place, who: Resident) => (who === 'leader' ? 'ok' : onlyOffice(place, who))
const officers = (_: Place, who: Resident) => (residents[who].duties.length > 0 ? 'ok' : 'forbidden')
const ofOwnOffice = (place: Place, who: Resident) => {
  const isHere = residents[who].duties.some(({ district }) => district === filed[place].board.district)
  return offices.includes(who) && isHere ? 'ok' : 'not_found'
}

/** Who may read a quarter's list and work on it, look at what will enter, and read its reports; `idAt` names a problem. */
export const problemEntries = (idAt: (place: Place) => string) => {
  const one = (place: Place) => ({ quarter: QUARTER, needId: idAt(place) })
  const quarter = () => ({ params: { quarter: QUARTER } })
  let moves = 0
  const key = () => {
    moves += 1
    return idOf(`rolemove${String(moves).padStart(5, '0')}`)
  }
  return {
    listProblemLists: { asked: () => ({}), expected: onlyOffice },
    readProblemList: { asked: quarter, expected: onlyOffice },
    moveProblemList: {
      asked: () => ({ ...quarter(), body: { key: key(), version: 0, act: { move: 'submit' } } }),
      expected: (place: Place, who: Resident) => {
        if (!clerks.includes(who)) return who === 'approver' ? 'not_preparer' : onlyOffice(place, who)
        return 'not_worded'
      },
    },
    listProblems: { asked: quarter, expected: onlyOffice },
    printProblems: { asked: quarter, expected: onlyOffice },
    proposeGroups: { asked: quarter, expected: onlyOffice },
    readProblem: { places, asked: (place: Place) => ({ params: one(place) }), expected: ofOwnOffice },
    moveProblem: {
      places,
      asked: (place: Place) => ({ params: one(place), body: { key: key(), version: 1, act: word } }),
      expected: (place: Place, who: Resident) => {
        const own = ofOwnOffice(place, who)
        return own === 'ok' && who === 'approver' ? 'not_preparer' : own
      },
    },
    listTasks: { asked: () => ({}), expected: officers },
    previewQuarter: {
      asked: () => ({}),
      expected: (_: Place, who: Resident) => (offices.includes(who) ? 'ok' : 'not_office'),
    },
    gatherMine: { asked: () => ({}), expected: officers },
    readReport: { asked: () => ({ params: { quarter: QUARTER } }), expected: officeAndLeader },
    readProgress: { asked: () => ({}), expected: officeAndLeader },
    readResults: { asked: () => ({ body: { district: 'xicheng' } }), expected: () => 'ok' },
  }
}
