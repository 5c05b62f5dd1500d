import { FIRST_BOARD } from './boards'
import type { Days } from './days'
import { departments } from './district'
import { demoCode, demoId } from './ids'
import { gridCadre } from './officers'
import type { Tale } from './tale'

const courier = { id: demoId('courier'), duties: [] }
const cleaner = { id: demoId('cleaner'), duties: [] }
const waiter = { id: demoId('waiter'), duties: [] }
const cadre = gridCadre(3).person
const accept = { move: 'accept' } as const

/** What happened in the last two weeks at the third grid's board: every state a need can be in. */
export const talesNow = (days: Days): Tale[] => [
  late(days),
  asked(days),
  referred(days),
  raised(days),
  answered(days),
  judged(days),
  climbing(days),
]

const late = ({ ago }: Days): Tale => ({
  name: 'late',
  filer: courier,
  board: FIRST_BOARD,
  at: ago(9, '10:20'),
  telling: {
    category: 'wages',
    words: '站点压着我们两个月的工资没发齐，问了三次都说下周，到现在还差四千多。',
    identity: 'union',
    employer: 'ask_first',
    name: '周小军',
    workplace: '金融街某快递站点',
    phone: '139-0000-0101',
    reachable: 'evening',
  },
  acts: [
    { at: ago(9, '14:05'), who: cadre, act: accept },
    {
      at: ago(9, '14:30'),
      who: cadre,
      act: { move: 'say', words: '小军师傅，我收到了。工资条或者转账记录方便的话拍下来留好，我先去站点了解。' },
    },
  ],
})

const asked = ({ ago }: Days): Tale => ({
  name: 'asked',
  filer: cleaner,
  board: FIRST_BOARD,
  at: ago(3, '09:40'),
  telling: {
    category: 'contract',
    words: '签的合同没给我，说公司统一保管，能要回来吗？',
    identity: 'nobody',
    employer: 'no',
    reachable: 'message',
  },
  acts: [
    { at: ago(3, '11:10'), who: cadre, act: accept },
    {
      at: ago(3, '11:15'),
      who: cadre,
      act: { move: 'ask', words: '合同是哪一年签的？和哪家公司签的，是物业公司还是劳务公司？' },
    },
  ],
})

const referred = ({ ago, ahead }: Days): Tale => ({
  name: 'referred',
  filer: waiter,
  board: FIRST_BOARD,
  at: ago(4, '15:20'),
  telling: {
    category: 'insurance',
    words: '入职半年了，单位一直没给交社保，说满一年再交。',
    identity: 'union',
    employer: 'no',
    name: '林师傅',
    phone: '139-0000-0103',
  },
  acts: [
    { at: ago(3, '10:00'), who: cadre, act: accept },
    {
      at: ago(3, '10:10'),
      who: cadre,
      act: { move: 'say', words: '林师傅，收到了。我先去单位问清楚，您把工资流水留好。' },
    },
    {
      at: ago(3, '16:20'),
      who: cadre,
      act: {
        move: 'refer',
        to: departments.rights.id,
        due: ahead(10),
        words: '单位不承认用工关系，需要部里的律师看看材料。',
      },
    },
  ],
})

const raised = ({ ago }: Days): Tale => ({
  name: 'raised',
  filer: courier,
  board: FIRST_BOARD,
  at: ago(1, '16:40'),
  telling: {
    category: 'platform',
    words: '',
    identity: 'union',
    employer: 'ask_first',
    phone: '139-0000-0101',
    reachable: 'day',
  },
  acts: [],
})

const answered = ({ ago }: Days): Tale => ({
  name: 'answered',
  filer: cleaner,
  board: FIRST_BOARD,
  at: ago(6, '12:10'),
  telling: {
    category: 'services',
    words: '听说工会有女职工体检，我们外包的保洁能参加吗？',
    identity: 'union',
    employer: 'yes',
    name: '李秀兰',
    phone: '139-0000-0102',
  },
  acts: [
    { at: ago(6, '14:00'), who: cadre, act: accept },
    {
      at: ago(2, '10:30'),
      who: cadre,
      act: {
        move: 'answer',
        result: 'solved',
        words: '能参加。已经给您报上名，下周三上午带身份证到安兴融工会服务站，找我就行。',
      },
    },
  ],
})

const judged = ({ ago }: Days): Tale => ({
  name: 'judged',
  filer: courier,
  board: FIRST_BOARD,
  at: ago(8, '19:05'),
  telling: {
    category: 'advice',
    words: '夜里送件，附近哪儿能给手机充电、接口热水？',
    identity: 'nobody',
    employer: 'yes',
  },
  acts: [
    { at: ago(7, '09:20'), who: cadre, act: accept },
    {
      at: ago(7, '09:40'),
      who: cadre,
      act: { move: 'answer', result: 'explained', words: '安兴融工会服务站门厅全天开着，能充电、接热水、用微波炉。' },
    },
    { at: ago(6, '20:15'), who: courier, act: { move: 'judge', satisfaction: 'satisfied', words: '找到了，挺好。' } },
  ],
})

// At the station: the cadre has said what was tried, the station has not taken it up yet.
const climbing = ({ ago }: Days): Tale => ({
  name: 'climbing',
  filer: waiter,
  board: demoCode('grid2'),
  at: ago(5, '09:30'),
  telling: {
    category: 'hours',
    words: '连着三个月每月只休两天，加班费一分没给。',
    identity: 'union',
    employer: 'ask_first',
    name: '林师傅',
    phone: '139-0000-0103',
  },
  acts: [
    { at: ago(5, '10:40'), who: gridCadre(2).person, act: accept },
    { at: ago(5, '10:50'), who: gridCadre(2).person, act: { move: 'say', words: '林师傅，我这周去店里看看考勤表。' } },
    {
      at: ago(2, '11:30'),
      who: gridCadre(2).person,
      act: {
        move: 'cannot',
        tried: '去了两次门店，和店长、区域经理都谈过，考勤表也看了。',
        why: '排班由外地总部定，门店做不了主。',
      },
    },
  ],
})
