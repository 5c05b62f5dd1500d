import { idOf } from '../../support/factories'
import type { Place, Resident } from '../../support/neighbourhood'

/** A job of each district, which nothing waits for. */
export const jobOf = { xicheng: idOf('jobxicheng'), haidian: idOf('jobhaidian') } as const

const offices: readonly Resident[] = ['clerk', 'approver', 'foreignClerk']
const office = (_: Place, who: Resident) => (offices.includes(who) ? 'ok' : 'forbidden')
const officeOrLeader = (_: Place, who: Resident) => (who === 'leader' ? 'ok' : office(_, who))

const reach = {
  kind: 'reach',
  hours: { open: '09:00', close: '17:30' },
  hotline: { number: '12351', hours: '全天' },
  verifyDays: 90,
}

/** Who may see and change the configuration of their district, and its trail. */
export const organisationEntries = {
  readOverview: { asked: () => ({}), expected: officeOrLeader },
  readOrganisation: { asked: () => ({}), expected: officeOrLeader },
  // The second of a district finds it done.
  changeOrganisation: { asked: () => ({ body: { version: 1, change: reach } }), expected: office },
  listAudit: { asked: () => ({}), expected: office },
}
