import { district, idOf } from '../../support/factories'
import type { Place, Resident } from '../../support/neighbourhood'

/** A job of each district, which nothing waits for. */
export const jobOf = { xicheng: idOf('jobxicheng'), haidian: idOf('jobhaidian') } as const

const offices: readonly Resident[] = ['clerk', 'approver', 'foreignClerk']
const office = (_: Place, who: Resident) => (offices.includes(who) ? 'ok' : 'forbidden')
const officeOrLeader = (_: Place, who: Resident) => (who === 'leader' ? 'ok' : office(_, who))

// What is so already: whoever may ask is answered, whichever version others have made of it meanwhile.
const reach = { kind: 'reach', hours: district.hours, hotline: district.hotline, verifyDays: district.verifyDays }

/** Who may see and change the configuration of their district, and its trail. */
export const organisationEntries = {
  readOverview: { asked: () => ({}), expected: officeOrLeader },
  readOrganisation: { asked: () => ({}), expected: officeOrLeader },
  changeOrganisation: { asked: () => ({ body: { version: 1, change: reach } }), expected: office },
  listAudit: { asked: () => ({}), expected: office },
}
