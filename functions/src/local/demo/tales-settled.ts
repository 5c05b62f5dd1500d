import type { Instant } from '@lianxin/shared/calendar'
import type { Telling } from '@lianxin/shared/needs/schema'
import type { Days } from './days'
import { demoCode, demoId } from './ids'
import { departmentHeads, gridCadre } from './officers'
import type { Tale } from './tale'

type Before = (n: number, time: string) => Instant
type Settled = Pick<Telling, 'category' | 'words'> & {
  area: number | 'rights' | 'services'
  answer: string
  /** What its filer said of it; absent when it was reopened. */
  satisfied?: 'satisfied' | 'so_so'
}

const settled: readonly Settled[] = [
  {
    area: 1,
    category: 'advice',
    words: '入会要带什么材料？',
    answer: '带身份证到服务站就能办。',
    satisfied: 'satisfied',
  },
  {
    area: 2,
    category: 'services',
    words: '清凉包在哪儿领？',
    answer: '服务站周一起发，报手机号。',
    satisfied: 'satisfied',
  },
  {
    area: 5,
    category: 'contract',
    words: '试用期半年合不合规？',
    answer: '三年以上合同才可以，已帮您核对。',
    satisfied: 'so_so',
  },
  {
    area: 6,
    category: 'hardship',
    words: '孩子上学，能申请助学吗？',
    answer: '材料已收，八月底发放。',
    satisfied: 'satisfied',
  },
  { area: 8, category: 'wages', words: '高温津贴没发。', answer: '单位已补发七、八两个月。', satisfied: 'satisfied' },
  { area: 9, category: 'culture', words: '想参加羽毛球赛。', answer: '已替您报上名。', satisfied: 'satisfied' },
  {
    area: 'rights',
    category: 'legal_aid',
    words: '想问工伤怎么打官司。',
    answer: '约了周三的律师。',
    satisfied: 'satisfied',
  },
  { area: 'services', category: 'services', words: '体检能带家属吗？', answer: '这一批不能，下一批开放。' },
]

/** What was solved in the last two quarters, so that their rates say something; of the earlier one, less. */
export const talesSettled = (days: Days): Tale[] => [
  ...settled.map((one, n) => taleOf(`settled ${n}`, one, days.lastQuarter, 20 - n)),
  ...settled.slice(0, 5).map((one, n) => taleOf(`settled before ${n}`, one, days.quarterBefore, 20 - n)),
]

const taleOf = (name: string, told: Settled, before: Before, n: number): Tale => {
  const { area, category, words, answer, satisfied } = told
  const filer = { id: demoId(name), duties: [] }
  const who = (typeof area === 'number' ? gridCadre(area) : departmentHeads[area]).person
  return {
    name,
    filer,
    board: demoCode(typeof area === 'number' ? `grid${area}` : area),
    at: before(n, '09:40'),
    telling: { category, words, identity: 'nobody', employer: 'yes' },
    acts: [
      { at: before(n, '10:30'), who, act: { move: 'accept' } },
      { at: before(n, '10:40'), who, act: { move: 'answer', result: 'solved', words: answer } },
      satisfied
        ? { at: before(n - 1, '19:10'), who: filer, act: { move: 'judge', satisfaction: satisfied } }
        : { at: before(n - 1, '19:10'), who: filer, act: { move: 'reopen', reason: 'only_said_no' } },
      ...(satisfied
        ? []
        : [
            {
              at: before(n - 2, '10:00'),
              who,
              act: { move: 'answer' as const, result: 'explained' as const, words: '下一批九月开放，已记下您的电话。' },
            },
            { at: before(n - 2, '20:00'), who: filer, act: { move: 'judge' as const, satisfaction: 'so_so' as const } },
          ]),
    ],
  }
}
