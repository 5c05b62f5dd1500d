import type { Instant } from '@lianxin/shared/calendar'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { Telling } from '@lianxin/shared/needs/schema'
import type { Person } from '@lianxin/shared/people/schema'
import type { Days } from './days'
import { demoCode, demoId } from './ids'
import { departmentHeads, gridCadre, stationHeads } from './officers'
import type { Act, Tale } from './tale'

type Stuck = { name: string; grid: number; told: Pick<Telling, 'category' | 'words'> & Partial<Telling>; end: Act[] }
/** A time on the n-th working day before the end of the quarter it got stuck in. */
type Before = (n: number, time: string) => Instant

const filerOf = (name: string): Person => ({ id: demoId(name), duties: [] })
const rights = departmentHeads.rights.person

/** What nobody on the path could solve by the ends of the last two quarters, and what some of it came to. */
export const talesListed = (days: Days): Tale[] => [
  stuck(charging, days.quarterBefore),
  ...[ventilation, insurance, overtime, nursing(days)].map((one) => stuck(one, days.lastQuarter)),
]

const charging: Stuck = {
  name: 'charging',
  grid: 8,
  told: { category: 'other', words: '站点楼下不让充电换电，我们骑手要推着车走三公里，反映半年了。' },
  end: [],
}

// The same matter as the first tale of the last quarter, told by somebody else.
const ventilation: Stuck = {
  name: 'ventilation',
  grid: 4,
  told: { category: 'safety', words: '地下二层值班室没有通风，又闷又热四十度，夜班待不住人，反映过没人管。' },
  end: [],
}

const insurance: Stuck = {
  name: 'insurance',
  grid: 1,
  told: {
    category: 'insurance',
    words: '外包换了公司，前一家社保断了四个月没人补，两边都说不归自己。',
    employer: 'no',
  },
  end: [],
}

const overtime: Stuck = {
  name: 'overtime',
  grid: 2,
  told: { category: 'hours', words: '商场要求提前半小时到岗开会，不算加班，几家店都这样。' },
  end: [],
}

const nursing = ({ since }: Days): Stuck => ({
  name: 'nursing',
  grid: 7,
  told: { category: 'women', words: '商场没有母婴室，上班要喂奶只能去卫生间。' },
  end: [
    {
      at: since(15, '20:10'),
      who: filerOf('nursing'),
      act: { move: 'judge', satisfaction: 'satisfied', words: '用上了，干净，谢谢。' },
    },
  ],
})

const stuck = ({ name, grid, told, end }: Stuck, before: Before): Tale => {
  const { person: cadre } = gridCadre(grid)
  const station = stationHeads[grid <= 5 ? 'anxingrong' : 'jinghua'].person
  const did = (n: number, time: string, who: Person, act: MoveInput): Act => ({ at: before(n, time), who, act })
  const failed = (tried: string, why: string): MoveInput => ({ move: 'cannot', tried, why })
  return {
    name,
    filer: filerOf(name),
    board: demoCode(`grid${grid}`),
    at: before(18, '10:20'),
    telling: { identity: 'union', employer: 'yes', ...told },
    acts: [
      did(18, '11:30', cadre, { move: 'accept' }),
      did(18, '11:40', cadre, { move: 'say', words: '收到，我先去了解情况，有消息就告诉您。' }),
      did(14, '15:00', cadre, failed('到现场看了两次，和单位负责人谈过。', '单位说要上级公司定，他们做不了主。')),
      did(13, '09:30', station, { move: 'accept' }),
      did(9, '16:00', station, failed('约相关单位开了协调会。', '几家单位对由谁出钱没有谈拢。')),
      did(8, '10:10', rights, { move: 'accept' }),
      did(4, '14:20', rights, failed('发了提示函，联系了区里的主管部门。', '涉及几家单位，要区里统一研究。')),
      ...end,
    ],
  }
}
