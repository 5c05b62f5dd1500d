import type { Instant } from '@lianxin/shared/calendar'
import type { Telling } from '@lianxin/shared/needs/schema'
import type { Days } from './days'
import { demoCode, demoId } from './ids'
import { departmentHeads, gridCadre } from './officers'
import type { Tale } from './tale'

type Before = (n: number, time: string) => Instant
type Settled = Pick<Telling, 'category' | 'words'> & {
  area: number | 'rights'
  answer: string
  satisfaction: 'satisfied' | 'so_so'
}

const settled: readonly Settled[] = [
  {
    area: 1,
    category: 'advice',
    words: '入会要带什么材料？',
    answer: '带身份证到服务站就能办。',
    satisfaction: 'satisfied',
  },
  {
    area: 2,
    category: 'services',
    words: '清凉包在哪儿领？',
    answer: '服务站周一起发，报手机号。',
    satisfaction: 'satisfied',
  },
  {
    area: 5,
    category: 'contract',
    words: '试用期半年合不合规？',
    answer: '三年以上合同才可以，已帮您核对。',
    satisfaction: 'so_so',
  },
  {
    area: 6,
    category: 'hardship',
    words: '孩子上学，能申请助学吗？',
    answer: '材料已收，八月底发放。',
    satisfaction: 'satisfied',
  },
  {
    area: 8,
    category: 'wages',
    words: '高温津贴没发。',
    answer: '单位已补发七、八两个月。',
    satisfaction: 'satisfied',
  },
  { area: 9, category: 'culture', words: '想参加羽毛球赛。', answer: '已替您报上名。', satisfaction: 'satisfied' },
  {
    area: 'rights',
    category: 'legal_aid',
    words: '想问工伤怎么打官司。',
    answer: '约了周三的律师。',
    satisfaction: 'satisfied',
  },
]

/** What was solved in the last two quarters, so that their rates say something; of the earlier one, less. */
export const talesSettled = (days: Days): Tale[] => [
  ...settled.map((one, n) => taleOf(`settled ${n}`, one, days.lastQuarter)),
  ...settled.slice(0, 5).map((one, n) => taleOf(`settled before ${n}`, one, days.quarterBefore)),
]

// All on the same days: what happens at one time is loaded at once.
const taleOf = (name: string, { area, category, words, answer, satisfaction }: Settled, before: Before): Tale => {
  const filer = { id: demoId(name), duties: [] }
  const { person } = typeof area === 'number' ? gridCadre(area) : departmentHeads[area]
  return {
    name,
    filer,
    board: demoCode(typeof area === 'number' ? `grid${area}` : area),
    at: before(20, '09:40'),
    telling: { category, words, identity: 'nobody', employer: 'yes' },
    acts: [
      { at: before(20, '10:30'), who: person, act: { move: 'accept' } },
      { at: before(19, '10:40'), who: person, act: { move: 'answer', result: 'solved', words: answer } },
      { at: before(18, '19:10'), who: filer, act: { move: 'judge', satisfaction } },
    ],
  }
}
