import type { NeedEvent, Telling } from '@lianxin/shared/needs/schema'
import type { NeedRow } from '@lianxin/shared/needs/views'
import { storyOf } from '../../miniprogram/src/features/handling/story'
import {
  choicesOf,
  dueText,
  inboxHead,
  nextText,
  rowDue,
  rowLate,
  rowRight,
  rowTag,
} from '../../miniprogram/src/features/handling/words'
import { need, next, raised, station, wang } from '../support/taro/samples'

// Friday 11:00 in Shanghai.
const NOW = '2026-11-20T03:00:00.000Z'

const row = (over: Partial<NeedRow> = {}): NeedRow => ({
  id: '01J0000000000000000000000N',
  district: 'd1',
  area: '金融街街道 · 第三网格',
  category: 'wages',
  excerpt: '工资晚发了两个月',
  caller: '张先生',
  status: 'accepted',
  holder: '王建国',
  raisedAt: NOW,
  changedAt: NOW,
  resultDue: '2026-11-27T09:30:00.000Z',
  gate: false,
  version: 2,
  ...over,
})

test.each([
  ['2026-11-19T09:30:00.000Z', '已超1天', 'late'],
  ['2026-11-20T01:30:00.000Z', '今天09:30已过', 'late'],
  ['2026-11-20T03:00:00.000Z', '今天11:00已过', 'late'],
  ['2026-11-20T09:30:00.000Z', '今天17:30前', 'soon'],
  ['2026-11-21T09:30:00.000Z', '明天17:30前', 'later'],
  ['2026-11-27T09:30:00.000Z', '11月27日前', 'later'],
])('what is due at %s reads %s', (at, words, tone) => {
  expect(dueText(at, NOW)).toEqual({ words, tone })
})

test('the day of a due is the day in Shanghai, not in London', () => {
  expect(dueText('2026-11-20T16:30:00.000Z', NOW).words).toBe('明天00:30前')
})

test('a row shows what is due next, and the result when nothing else is', () => {
  expect(rowDue(row({ nextAt: '2026-11-20T09:30:00.000Z' }), NOW).words).toBe('今天17:30前')
  expect(rowDue(row(), NOW).words).toBe('11月27日前')
})

test('a row that waits for the worker says so and is never late', () => {
  expect(rowDue(row({ status: 'asked', nextAt: '2026-11-25T09:30:00.000Z' }), NOW)).toEqual({
    words: '等本人补充',
    tone: 'waiting',
  })
  expect(rowDue(row({ status: 'asked', nextAt: '2026-11-19T09:30:00.000Z' }), NOW).tone).toBe('soon')
  expect(rowDue(row({ status: 'answered', nextAt: '2026-11-19T09:30:00.000Z' }), NOW).tone).toBe('waiting')
})

test('a row says what it lacks: somebody to accept it, or its place on the list', () => {
  expect(rowTag(row({ status: 'referred' }))).toBe('待接手')
  expect(rowTag(row({ gate: true }))).toBe('待列清单')
  expect(rowTag(row({ gate: true, listed: { quarter: '2026Q3', why: 'beyond_reach', times: 1 } }))).toBe('已列清单')
  expect(rowTag(row())).toBeUndefined()
})

test('a late row says when it was told and to whom', () => {
  expect(rowLate(row({ late: { at: '2026-11-20T01:00:00.000Z', told: '赵淑芬' } }))).toBe('11月20日已告诉赵淑芬')
  expect(rowLate(row({ late: { at: '2026-11-20T01:00:00.000Z', told: '' } }))).toBe('11月20日过期')
  expect(rowLate(row())).toBeUndefined()
})

test('a row says how long its right still has, once those above were told', () => {
  const right = (until: string, told = true) => rowRight(row({ right: { until, told } }), NOW)
  expect(right('2026-12-22')).toBe('法定时限还剩32天')
  expect(right('2026-11-19')).toBe('法定时限可能已过')
  expect(right('2027-06-22', false)).toBeUndefined()
  expect(rowRight(row(), NOW)).toBeUndefined()
})

test('those whose right runs out stand first and do not make the counts of what is due look whole', () => {
  const first = row({ right: { until: '2026-12-22', told: true } })
  const late = row({ nextAt: '2026-11-19T09:30:00.000Z' })
  expect(inboxHead([first, late, late], true, NOW)).toBe('超期 2 件以上')
})

test('the head of 待办 counts today and late, and says 以上 only where more may follow', () => {
  const late = row({ nextAt: '2026-11-19T09:30:00.000Z' })
  const today = row({ nextAt: '2026-11-20T09:30:00.000Z' })
  expect(inboxHead([late, today, today, row()], true, NOW)).toBe('今天 2 件 · 超期 1 件')
  expect(inboxHead([late, today], true, NOW)).toBe('今天 1 件以上 · 超期 1 件')
  expect(inboxHead([late, late], true, NOW)).toBe('超期 2 件以上')
  expect(inboxHead([late, today], false, NOW)).toBe('今天 1 件 · 超期 1 件')
})

const telling = (over: Partial<Telling> = {}): Telling => ({
  category: 'wages',
  words: '',
  identity: 'union',
  employer: 'yes',
  ...over,
})

test('every choice of the worker is a line, and what forbids something comes first', () => {
  const lines = choicesOf(telling({ identity: 'nobody', employer: 'no', reachable: 'message', meet: true }))
  expect(lines.map(({ words }) => words)).toEqual([
    '本人不留名：别追问是谁，也别向单位透露',
    '别找单位：不要联系本人的单位',
    '本人请您发消息，别打电话',
    '想当面谈：请约时间和地点',
  ])
  expect(lines.map(({ strict }) => strict)).toEqual([true, true, true, false])
})

test('even a worker who lets the unit be asked is not to be named to it', () => {
  expect(choicesOf(telling()).map(({ words }) => words)).toContain('可以找单位核实，但别说是谁反映的')
})

test('我这里解决不了 says where it leads, or that the list comes next', () => {
  const { holder } = need()
  const missing = ['王建国', '第一服务站', '权益保障部']
  expect(nextText({ next: '第一服务站', missing, holder })).toBe(
    '记下以后，这一件转到第一服务站，本人会知道现在谁在办。列入问题清单还差：第一服务站、权益保障部。',
  )
  expect(nextText({ missing: ['王建国'], holder })).toContain('季度末列入问题清单')
})

const due = { resultDue: '2026-12-01T09:30:00.000Z' }
const returnBy = '2026-11-23T09:30:00.000Z'
const system = { ...next(2, 'handler'), by: { id: 'system', name: '', as: 'system' as const } }
const zhao = { id: '01J0000000000000000000000Z', name: '赵淑芬' }
const each: Record<NeedEvent['move'], [NeedEvent, string, string | undefined]> = {
  raise: [raised, '本人提出，交给王建国', undefined],
  accept: [{ ...next(2, 'handler'), move: 'accept', holder: wang }, '王建国接手', undefined],
  say: [{ ...next(2, 'handler'), move: 'say', words: '下午给您打电话' }, '王建国留言', '下午给您打电话'],
  ask: [
    { ...next(2, 'handler'), ...due, move: 'ask', words: '欠几个月？', pauseEnds: '2026-11-27T09:30:00.000Z', left: 1 },
    '王建国问本人，期限暂停',
    '欠几个月？\n最晚等到11月27日 周五 17:30',
  ],
  supply: [{ ...next(2, 'filer'), ...due, move: 'supply', words: '两个月' }, '本人补充', '两个月'],
  refer: [
    { ...next(2, 'handler'), move: 'refer', words: '要部室约谈', holder: station, due: '2026-11-27', returnBy },
    '王建国转给金融街街道工会服务站（赵敏）',
    '要部室约谈\n11月27日 周五前办好',
  ],
  cannot: [
    { ...next(2, 'handler'), move: 'cannot', tried: '找过单位', why: '总部不理', holder: station, gate: false },
    '王建国这里解决不了，接着由金融街街道工会服务站办',
    '试过：找过单位\n为什么不行：总部不理',
  ],
  answer: [
    { ...next(2, 'handler'), move: 'answer', result: 'handed_outside', words: '递上去了', outside: '2026-118号' },
    '王建国答复：已转外部',
    '递上去了\n外部编号：2026-118号',
  ],
  judge: [{ ...next(2, 'filer'), move: 'judge', satisfaction: 'so_so' }, '本人说办好了，一般', undefined],
  reopen: [
    { ...next(2, 'filer'), ...due, move: 'reopen', reason: 'no_contact' },
    '本人说没办好：没人联系我',
    '重新办，12月1日 周二前答复',
  ],
  withdraw: [{ ...next(2, 'filer'), move: 'withdraw' }, '本人撤回', undefined],
  call: [{ ...next(2, 'handler'), move: 'call', reached: false }, '王建国给本人打电话，没人接', undefined],
  deny: [{ ...next(2, 'filer'), move: 'deny' }, '本人说没接到电话，第一次回话不算', undefined],
  assign: [{ ...next(2, 'handler'), move: 'assign', holder: station }, '王建国指派给赵敏', undefined],
  return: [
    { ...next(2, 'handler'), move: 'return', words: '不归我们管', holder: station },
    '王建国退回给金融街街道工会服务站',
    '不归我们管',
  ],
  extend: [
    { ...next(2, 'handler'), move: 'extend', words: '等仲裁开庭', approver: zhao },
    '王建国申请延期，等赵淑芬定',
    '等仲裁开庭',
  ],
  grant: [{ ...next(2, 'handler'), ...due, move: 'grant' }, '王建国同意延期', '12月1日 周二前答复'],
  decline: [{ ...next(2, 'handler'), move: 'decline', words: '先答复' }, '王建国没有同意延期', '先答复'],
  urge: [{ ...next(2, 'filer'), move: 'urge', words: '等着交房租' }, '本人催了一下', '等着交房租'],
  resume: [{ ...system, move: 'resume' }, '没等到本人补充，期限接着走', undefined],
  lapse: [{ ...system, move: 'lapse' }, '本人没有评，按未评价办结', undefined],
  handover: [
    { ...system, move: 'handover', from: { id: 'A', name: '王建国' }, to: zhao },
    '王建国调离，由赵淑芬接办',
    undefined,
  ],
  late: [
    { ...system, move: 'late', what: 'result', due: due.resultDue, level: 'head', told: [zhao] },
    '答复结果过期（12月1日 周二到期）',
    '已告诉赵淑芬',
  ],
  press: [{ ...next(2, 'handler'), move: 'press', words: '月底前要有结果' }, '区总工会王建国催办', '月底前要有结果'],
  date: [
    { ...next(2, 'filer'), move: 'date', dates: { right: 'wages', leftOn: '2026-06-21' } },
    '本人补充日子',
    '2026年6月21日离开单位',
  ],
  expiring: [
    { ...system, move: 'expiring', until: '2027-02-01', told: [zhao] },
    '法定时限快到了（2027年2月1日）',
    '已告诉赵淑芬',
  ],
  conclude: [
    {
      ...system,
      move: 'conclude',
      quarter: '2026Q3',
      problem: raised.by.id,
      result: 'union_letters',
      words: '发了意见书',
    },
    '问题清单有结果：一函两书',
    '发了意见书',
  ],
  list: [
    { ...next(2, 'handler'), move: 'list', quarter: '2026Q4', why: 'beyond_reach' },
    '列入2026年第四季度问题清单（各级解决不了）',
    undefined,
  ],
}

test.each([
  ['visit', 'worker', '王建国走访时替职工记下，自己办'],
  ['call', 'union', '王建国接电话时替基层工会记下，自己办'],
  ['paper', 'worker', '王建国收到纸条替职工记下，自己办'],
] as const)('what an officer recorded (%s, for a %s) says so', (how, who, sentence) => {
  const recorded: NeedEvent = { ...next(1, 'handler'), ...due, move: 'raise', holder: wang, how, for: who }
  expect(storyOf({ events: [recorded] })[0]?.sentence).toBe(sentence)
})

test('what WeChat finds unfit says why it stands with the office', () => {
  expect(storyOf({ events: [{ ...raised, check: 'risky' }] })[0]?.sentence).toBe(
    '本人提出，微信提示内容可能不合适，交给王建国先看',
  )
})

test.each(Object.entries(each))('the history tells %s in a sentence', (_, [event, sentence, said]) => {
  expect(storyOf({ events: [event] })).toEqual([expect.objectContaining({ sentence, said })])
})

test('the last level that cannot solve it reads as the way to the list', () => {
  const [event] = each.cannot
  const [step] = storyOf({ events: [event.move === 'cannot' ? { ...event, gate: true } : event] })
  expect(step?.sentence).toBe('王建国这里解决不了，各级都试过了，季度末列入问题清单')
})
