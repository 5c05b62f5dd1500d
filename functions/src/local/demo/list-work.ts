import { dayOf, type Instant } from '@lianxin/shared/calendar'
import type { Person } from '@lianxin/shared/people/schema'
import type { ListAct, ProblemAct } from '@lianxin/shared/problems/endpoints'
import type { Days } from './days'
import { approver, clerk, departmentHeads, leader, members } from './officers'
import { needOf } from './tale'

/** Something somebody did with a quarter's list, or with the problem of one tale on it. */
export type Work = { at: Instant; who: Person } & ({ list: ListAct } | { tale: string; act: ProblemAct })

type Wording = { title: string; tried: string; unsolved: string }

const word = (tale: string, at: Instant, wording: Wording): Work => ({
  at,
  who: clerk,
  tale,
  act: { move: 'word', ...wording },
})

const plan = (tale: string, at: Instant, measures: string, due: string): Work => {
  const [owner = departmentHeads.rights.person] = members.rights
  const who = { leader: leader.id, lead: 'rights', helpers: ['grassroots'], owner: owner.id }
  return { at, who: clerk, tale, act: { move: 'plan', measures, ...who, due } }
}

const approve = (tale: string, at: Instant): Work => ({ at, who: approver, tale, act: { move: 'approve' } })

const study = (at: Instant, decided: string): Work => ({
  at,
  who: clerk,
  list: {
    move: 'study',
    day: dayOf(at),
    attended: '梁建平、郑国强，权益保障部、基层建设部、职工服务部负责人',
    decided,
  },
})

const chargingWords = {
  title: '金融街街道快递骑手集中充换电场地不足',
  tried: '走访三个站点，和两家物业谈过场地。',
  unsolved: '物业担心消防责任，场地要几家一起定。',
}

/** The list before the last one: one problem, planned and begun, not done by the end, so that it carries over. */
export const workBefore = ({ inLastQuarter: on }: Days): Work[] => [
  word('charging', on(2, '10:00'), chargingWords),
  { at: on(3, '09:30'), who: clerk, list: { move: 'submit' } },
  study(on(5, '15:00'), '同意由权益保障部牵头，找一处公共场地先试。'),
  plan('charging', on(6, '10:00'), '协调街道腾出一处场地，装十组换电柜。', dayOf(on(45, '10:00'))),
  approve('charging', on(7, '11:00')),
  {
    at: on(20, '15:30'),
    who: departmentHeads.rights.person,
    tale: 'charging',
    act: { move: 'progress', words: '看了四处场地，消防部门认可其中一处。' },
  },
]

/** The last list: worded, gathered, submitted, studied and planned; what became of each since. */
export const workLast = (days: Days): Work[] => [...prepared(days), ...planned(days), ...tracked(days)]

const prepared = ({ since: on }: Days): Work[] => [
  { at: on(1, '14:00'), who: clerk, tale: 'beyond-reach', act: { move: 'merge', others: [needOf('ventilation')] } },
  word('beyond-reach', on(1, '14:20'), {
    title: '老旧楼宇地下值班室通风不足、夏季高温',
    tried: '现场测温，三次约业主单位和物业协调，发提示函。',
    unsolved: '属既有建筑改造，几家业主对费用分担没有谈拢。',
  }),
  word('insurance', on(1, '14:40'), {
    title: '外包保洁更换公司后社保中断四个月',
    tried: '分别约谈前后两家外包公司，核对了缴费记录。',
    unsolved: '两家公司对补缴责任各执一词，要劳动部门认定。',
  }),
  word('overtime', on(1, '15:00'), {
    title: '商场统一早会不计入工时',
    tried: '走访六家门店，和商场管理方谈过一次。',
    unsolved: '早会由商场统一要求，门店做不了主。',
  }),
  word('nursing', on(1, '15:20'), {
    title: '大型商场没有母婴关爱室',
    tried: '和商场商量过两处场地。',
    unsolved: '商场要总部批准改动平面。',
  }),
  word('overdue', on(1, '15:40'), {
    title: '平台误判配送超时扣款，申诉渠道不通',
    tried: '帮本人整理了订单截图。',
    unsolved: '平台没有本地对接人，超期没有回音。',
  }),
  word('charging', on(1, '16:00'), chargingWords),
  { at: on(2, '09:30'), who: clerk, list: { move: 'submit' } },
  study(on(4, '15:00'), '通风改造申请专项资金；社保中断商请劳动监察；充换电场地继续推进。'),
]

const planned = ({ since: on, ago, ahead }: Days): Work[] => {
  // Waits for its approval whenever the demo is opened.
  const lately = [ago(2, '10:30'), on(7, '09:00')].sort().at(-1) ?? ago(2, '10:30')
  return [
    plan('beyond-reach', on(5, '10:00'), '申请楼宇改造专项资金，先装临时排风机。', ahead(25)),
    plan('overtime', on(5, '10:20'), '约商场管理方签一份早会计入工时的约定。', dayOf(on(12, '10:00'))),
    plan('nursing', on(5, '10:40'), '和商场总部对接，腾出一处场地。', dayOf(on(20, '10:00'))),
    plan('charging', on(5, '11:00'), '在消防认可的场地装十组换电柜。', ahead(40)),
    ...['beyond-reach', 'overtime', 'nursing', 'charging'].map((tale) => approve(tale, on(6, '11:00'))),
    plan('insurance', lately, '商请劳动监察认定补缴责任。', ahead(30)),
  ]
}

const tracked = ({ since: on }: Days): Work[] => {
  const rights = departmentHeads.rights.person
  const by = (who: Person, at: Instant, tale: string, act: ProblemAct): Work => ({ at, who, tale, act })
  return [
    by(leader, on(8, '16:00'), 'beyond-reach', { move: 'instruct', words: '先把排风机装上，资金年内到位。' }),
    by(rights, on(10, '15:00'), 'beyond-reach', { move: 'progress', words: '临时排风机已装两台，改造方案在审。' }),
    by(rights, on(11, '10:00'), 'nursing', { move: 'progress', words: '商场同意用三层西侧的房间。' }),
    by(rights, on(14, '15:00'), 'nursing', {
      move: 'conclude',
      result: 'solved',
      words: '商场三层西侧的母婴室已经开放，早十点到晚十点，有冰箱和热水。',
    }),
    by(clerk, on(15, '09:40'), 'overtime', { move: 'supervise', words: '已过完成时限，请本周五前说明进展。' }),
  ]
}
