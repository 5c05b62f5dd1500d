import type { Officer } from '@lianxin/shared/organisation/schema'
import type { Duty, Person } from '@lianxin/shared/people/schema'
import { demoCode, demoId } from './ids'

export const DISTRICT = 'xicheng'

/** An officer on the boards and the person who signs in. Everybody here is invented, and so is every number. */
export type Staff = { officer: Officer; person: Person }

// 010-5550-01xx and 139-0000-01xx are well formed and ring nobody.
const staff = (key: string, name: string, title: string, line: number, duty: Omit<Duty, 'district'>): Staff => {
  const id = demoId(key)
  const contact = { landline: `010-5550-01${line}`, mobile: `139-0000-01${line}`, email: `${key}@union.example` }
  return {
    officer: { id, name, title, ...contact, away: [] },
    person: { id, name, duties: [{ ...duty, district: DISTRICT, board: demoCode(key) }] },
  }
}

const cadreNames = ['刘敏', '张海燕', '王建国', '马春生', '高洁', '郑凯', '何丽华', '董志强', '许文静']
const cadre = { role: 'cadre' } as const

/** Nine grids, nine cadres, 19 community federations (mechanism 0.15). */
export const gridCadres: Staff[] = cadreNames.map((name, at) =>
  staff(`grid${at + 1}`, name, '专职工会社工', 11 + at, cadre),
)

/** Three zones with their heads (mechanism 0.14). */
export const zoneHeads: Staff[] = [
  staff('zone-north', '罗卫东', '片长', 31, cadre),
  staff('zone-south', '冯玉梅', '片长', 32, cadre),
  staff('zone-middle', '邵军', '片长', 33, cadre),
]

const stationHead = (body: string, bodyName: string, name: string, line: number) =>
  staff(body, name, '服务站站长', line, { role: 'station', body, bodyName, head: true })
const departmentHead = (body: string, bodyName: string, name: string, line: number) =>
  staff(body, name, '部长', line, { role: 'department', body, bodyName, head: true })

/** Two stations serve enterprises of a hundred and more (mechanism 0.13). */
export const stationHeads = {
  anxingrong: stationHead('anxingrong', '安兴融工会服务站', '赵淑芬', 51),
  jinghua: stationHead('jinghua', '西城晶华工会服务站', '钱永康', 52),
}

export const departmentHeads = {
  rights: departmentHead('rights', '权益保障部', '陈立新', 71),
  grassroots: departmentHead('grassroots', '基层建设部', '吴国梁', 72),
  services: departmentHead('services', '职工服务部', '韩冰', 73),
}

const member = (key: string, name: string, { person }: Staff): Person => ({
  id: demoId(key),
  name,
  duties: person.duties.map(({ role, district, body, bodyName }) => ({ role, district, body, bodyName })),
})

export const stationMember: Person = member('anxingrong-1', '田静', stationHeads.anxingrong)

/** Whom the heads may name on a referral. They have no board of their own. */
export const members = {
  anxingrong: [stationMember],
  jinghua: [member('jinghua-1', '孟凡', stationHeads.jinghua)],
  rights: [member('rights-1', '宋佳', departmentHeads.rights), member('rights-2', '白志远', departmentHeads.rights)],
  grassroots: [member('grassroots-1', '丁雪', departmentHeads.grassroots)],
  services: [member('services-1', '范小红', departmentHeads.services)],
}

export const clerk: Person = { id: demoId('clerk'), name: '孙雅', duties: [{ role: 'clerk', district: DISTRICT }] }
export const approver: Person = {
  id: demoId('approver'),
  name: '梁建平',
  duties: [{ role: 'approver', district: DISTRICT }],
}

/** Looks after all of the street's areas 分片包干. */
export const leader: Person = {
  id: demoId('leader'),
  name: '郑国强',
  duties: [{ role: 'leader', district: DISTRICT }],
}

/** The n-th grid's cadre, 1 to 9. @throws RangeError */
export const gridCadre = (n: number): Staff => {
  const found = gridCadres[n - 1]
  if (!found) throw new RangeError(`no grid ${n}`)
  return found
}
