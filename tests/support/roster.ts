import type { Area } from '@lianxin/shared/organisation/areas'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import { district, idOf, people } from './factories'

/** The line of the roster that says of an officer what their session says. */
export const entryOf = ({ id, name = '', duties }: Actor, more: Partial<Member> = {}): Member => ({
  id,
  name,
  title: '联系干部',
  kind: 'social_worker',
  away: [],
  duties: duties.map(({ district: _district, bodyName: _name, ...duty }) => duty),
  district: duties[0]?.district ?? district.id,
  version: 1,
  ...more,
})

const cadre = (word: string, name: string): Actor => ({
  id: idOf(word),
  name,
  duties: [{ role: 'cadre', district: district.id }],
})

/** Cadres beside those of the factories. */
export const cadres = {
  liu: cadre('substitute', '刘芳'),
  ma: cadre('machunsheng', '马春生'),
  gao: cadre('gaojie', '高洁'),
}

/** Everybody of the roster who signs in. */
export const officers: Actor[] = [
  people.cadre,
  cadres.liu,
  cadres.ma,
  cadres.gao,
  people.stationHead,
  people.stationWorker,
  people.departmentHead,
  people.clerk,
  people.approver,
]

export const grid: Area = {
  id: 'grid-3',
  kind: 'grid',
  name: '第三网格',
  officers: [people.cadre.id, cadres.liu.id],
  station: 'st-1',
  climb: ['st-1', 'dp-rights'],
  covers: { streets: [], communities: [] },
}

/** The factories' district with one area, for which the cadre answers and 刘芳 stands in. */
export const areaDistrict: District = { ...district, areas: [grid] }

type Stores = {
  roster: { save(change: { members: readonly [Member] }): Promise<boolean> }
  people: { put(person: Actor): Promise<void> }
}

/** Puts everybody on the roster, and the persons they sign in as. */
export const fillRoster = async ({ roster, people: persons }: Stores): Promise<void> => {
  for (const officer of officers) {
    await persons.put(officer)
    await roster.save({ members: [entryOf(officer)] })
  }
}
