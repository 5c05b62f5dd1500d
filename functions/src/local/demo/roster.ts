import { type Day, plusDays } from '@lianxin/shared/calendar'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { Person } from '@lianxin/shared/people/schema'
import {
  approver,
  clerk,
  DISTRICT,
  departmentHeads,
  gridCadre,
  gridCadres,
  leader,
  members,
  type Staff,
  stationHeads,
  zoneHeads,
} from './officers'

type Kind = Member['kind']

/** Everybody who serves the demo's district, as of a day. */
export const rosterOf = (today: Day): Member[] => [
  ...gridCadres.map((one) => ofStaff(one, 'social_worker', today)),
  ...zoneHeads.map((one) => ofStaff(one, 'full_time', today)),
  ...Object.values(stationHeads).map((one) => ofStaff(one, 'full_time', today)),
  ...Object.values(departmentHeads).map((one) => ofStaff(one, 'full_time', today)),
  ...[...members.anxingrong, ...members.jinghua].map((one) => ofPerson(one, '专职工会社工', 'social_worker', today)),
  ...[...members.rights, ...members.grassroots, ...members.services].map((one) =>
    ofPerson(one, '干部', 'full_time', today),
  ),
  ofPerson(clerk, '办公室文员', 'full_time', today),
  ofPerson(approver, '分管副主席', 'full_time', today),
  ofPerson(leader, '副主席（包片领导）', 'leader', today),
]

const ofStaff = ({ officer, person }: Staff, kind: Kind, today: Day): Member => ({
  ...ofPerson(person, officer.title, kind, today),
  ...officer,
  // One cadre is away, so that a substitute can be seen.
  away: officer.id === gridCadre(7).officer.id ? [{ from: plusDays(today, -2), to: plusDays(today, 12) }] : [],
})

const ofPerson = ({ id, name = '', duties }: Person, title: string, kind: Kind, today: Day): Member => ({
  id,
  name,
  title,
  kind,
  away: [],
  duties: duties.map(({ district: _district, bodyName: _name, ...duty }) => duty),
  district: DISTRICT,
  version: 1,
  joinedOn: plusDays(today, -200),
})
