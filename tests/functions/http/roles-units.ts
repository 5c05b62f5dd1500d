import type { Unit } from '@lianxin/shared/organisation/units'
import { hashedId } from '../../../functions/src/hashed-id'
import { idOf } from '../../support/factories'
import { type Place, type Resident, residents } from '../../support/neighbourhood'
import { unitFacts } from '../../support/unit-district'

const places = ['own', 'foreign'] as const satisfies Place[]
const offices: readonly Resident[] = ['clerk', 'approver', 'foreignClerk']
const districtAt = (place: Place) => (place === 'foreign' ? 'haidian' : 'xicheng')

const unitAt = (place: Place): Unit => ({
  ...unitFacts,
  street: undefined,
  id: `N-${districtAt(place).toUpperCase()}`,
  district: districtAt(place),
  version: 1,
})

/** A unit of each district, there from the beginning. */
export const roleUnits: readonly Unit[] = places.map(unitAt)

const KEY = idOf('sheet')
// What `startImport` gives to the office of the place.
const importAt = (place: Place) => hashedId(`import ${districtAt(place)} ${KEY}`)
const SHEET = { columns: ['单位编号', '单位名称', '类型'], rows: [['N-9001', '示例大厦', '商务楼宇']] }

const onlyOffice = (_: Place, who: Resident) => (offices.includes(who) ? 'ok' : 'forbidden')
const officeAndLeader = (place: Place, who: Resident) => (who === 'leader' ? 'ok' : onlyOffice(place, who))
const ofOwnOffice = (place: Place, who: Resident): string => {
  if (!offices.includes(who)) return 'forbidden'
  return residents[who].duties.some(({ district }) => district === districtAt(place)) ? 'ok' : 'not_found'
}

/** Who may see and change the registry of units, and import; asked in the order of the contract. */
export const unitEntries = {
  listUnits: { asked: () => ({}), expected: officeAndLeader },
  listUnassigned: { asked: () => ({}), expected: officeAndLeader },
  saveUnit: {
    asked: () => ({ body: { version: 0, unit: { ...unitFacts, street: undefined } } }),
    expected: onlyOffice,
  },
  assignUnit: {
    places,
    asked: (place: Place) => ({ params: { id: unitAt(place).id }, body: { version: 1 } }),
    expected: ofOwnOffice,
  },
  assignUnits: { asked: () => ({}), expected: onlyOffice },
  startImport: {
    asked: () => ({ body: { key: KEY, kind: 'units', columns: SHEET.columns, rows: SHEET.rows.length } }),
    expected: onlyOffice,
  },
  sendRows: {
    places,
    asked: (place: Place) => ({ params: { id: importAt(place) }, body: { part: 0, rows: SHEET.rows } }),
    expected: ofOwnOffice,
  },
  checkImport: { places, asked: (place: Place) => ({ params: { id: importAt(place) } }), expected: ofOwnOffice },
  applyImport: { places, asked: (place: Place) => ({ params: { id: importAt(place) } }), expected: ofOwnOffice },
}
