import type { Days } from './days'
import { demoCode, demoId } from './ids'
import { departmentHeads, gridCadre, stationHeads } from './officers'
import type { Tale } from './tale'

const guard = { id: demoId('guard'), duties: [] }
const rider = { id: demoId('rider'), duties: [] }
const waiter = { id: demoId('waiter'), duties: [] }
const station = stationHeads.anxingrong.person
const rights = departmentHeads.rights.person
const accept = { move: 'accept' } as const

/** What was left of the last quarter: one beyond everyone's reach, one overdue, one that was not due yet. */
export const talesLastQuarter = (days: Days): Tale[] => [beyondReach(days), overdue(days), notDue(days)]

const beyondReach = ({ lastQuarter }: Days): Tale => ({
  name: 'beyond-reach',
  filer: guard,
  board: demoCode('grid4'),
  at: lastQuarter(16, '10:00'),
  telling: {
    category: 'safety',
    words: '地下二层值班室没有通风，夏天四十度，反映过好几回。',
    identity: 'union',
    employer: 'yes',
    name: '孟师傅',
    phone: '139-0000-0104',
  },
  acts: [
    { at: lastQuarter(16, '11:30'), who: gridCadre(4).person, act: accept },
    {
      at: lastQuarter(16, '11:40'),
      who: gridCadre(4).person,
      act: { move: 'say', words: '收到，我明天上午到值班室看看。' },
    },
    {
      at: lastQuarter(12, '15:00'),
      who: gridCadre(4).person,
      act: {
        move: 'cannot',
        tried: '现场量了温度，和物业经理谈了两次。',
        why: '物业说改造通风要业主单位出钱，他们定不了。',
      },
    },
    { at: lastQuarter(11, '09:30'), who: station, act: accept },
    {
      at: lastQuarter(7, '16:00'),
      who: station,
      act: { move: 'cannot', tried: '约业主单位和物业一起开了协调会。', why: '三家业主对费用怎么分没谈拢。' },
    },
    { at: lastQuarter(6, '10:10'), who: rights, act: accept },
    {
      at: lastQuarter(3, '14:20'),
      who: rights,
      act: {
        move: 'cannot',
        tried: '发了提示函，联系了区里的安全生产部门。',
        why: '属于既有建筑改造，需要区里统筹资金。',
      },
    },
  ],
})

const overdue = ({ lastQuarter }: Days): Tale => ({
  name: 'overdue',
  filer: rider,
  board: demoCode('grid6'),
  at: lastQuarter(12, '20:30'),
  telling: {
    category: 'platform',
    words: '系统误判我提前点送达，扣了三百，申诉没人理。',
    identity: 'union',
    employer: 'no',
    name: '郭师傅',
    phone: '139-0000-0105',
  },
  acts: [{ at: lastQuarter(11, '09:50'), who: gridCadre(6).person, act: accept }],
})

const notDue = ({ lastQuarter, ago }: Days): Tale => ({
  name: 'not-due',
  filer: waiter,
  board: demoCode('grid5'),
  at: lastQuarter(2, '11:00'),
  telling: {
    category: 'jobs',
    words: '想学咖啡师，有没有工会的免费培训？',
    identity: 'union',
    employer: 'yes',
    name: '林师傅',
    phone: '139-0000-0103',
  },
  acts: [
    { at: lastQuarter(1, '09:30'), who: gridCadre(5).person, act: accept },
    {
      at: ago(1, '10:00'),
      who: gridCadre(5).person,
      act: { move: 'answer', result: 'solved', words: '已经替您报上这个月的咖啡师班，周六开课，地点发您手机了。' },
    },
  ],
})
