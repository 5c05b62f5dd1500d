import { whyNot } from '@lianxin/shared/needs/rules'
import type { NeedEvent } from '@lianxin/shared/needs/schema'
import type { NeedRow, NeedView } from '@lianxin/shared/needs/views'
import { OFFICE } from '@lianxin/shared/people/rules'
import { actSentence, eventSentence } from '../../miniprogram/src/features/needs/event-words'
import { filerReason } from '../../miniprogram/src/features/needs/filer-reason'
import {
  asideSentence,
  isLate,
  nextSentence,
  rowSentence,
  stepsOf,
  toldSentences,
} from '../../miniprogram/src/features/needs/next-words'
import { need, next, raised, station, wang } from '../support/taro/samples'

const NOW = '2026-11-20T08:00:00.000Z'
const DUE = '2026-12-01T09:30:00.000Z'

const bySystem = { ...next(2, 'handler'), by: { id: '', name: '', as: 'system' as const } }

const recorded: NeedEvent = {
  ...next(1, 'handler'),
  move: 'raise',
  holder: wang,
  resultDue: DUE,
  how: 'visit',
  for: 'worker',
}

const sentences: [NeedEvent, string][] = [
  [raised, '您提出，交给王建国'],
  [{ ...raised, check: 'risky' }, '您提出。微信说内容要先有人看一下，王建国看过就转给该办的人'],
  [{ ...next(2, 'handler'), move: 'accept', holder: wang }, '王建国接手'],
  [{ ...next(2, 'handler'), move: 'accept', holder: station }, '金融街街道工会服务站的王建国接手'],
  [{ ...next(2, 'handler'), move: 'say', words: '在问了' }, '王建国说'],
  [{ ...next(2, 'filer'), move: 'say', words: '有消息吗' }, '您说'],
  [
    { ...next(2, 'handler'), move: 'ask', words: '从几月欠的？', pauseEnds: DUE, resultDue: DUE, left: 1 },
    '王建国问您',
  ],
  [{ ...next(2, 'filer'), move: 'supply', words: '九月', resultDue: DUE }, '您补充'],
  [
    { ...next(2, 'handler'), move: 'refer', words: '—', holder: station, due: '2026-11-27', returnBy: DUE },
    '王建国转给金融街街道工会服务站的赵敏，要求11月27日 周五前办好',
  ],
  [
    { ...next(2, 'handler'), move: 'cannot', tried: '—', why: '—', holder: station, gate: false },
    '王建国这里解决不了，转给金融街街道工会服务站的赵敏接着办',
  ],
  [
    { ...next(2, 'handler'), move: 'cannot', tried: '—', why: '—', holder: wang, gate: true },
    '王建国这里也解决不了。各级都试过了，季度末列入区里的问题清单',
  ],
  [{ ...next(2, 'handler'), move: 'answer', result: 'solved', words: '补发了' }, '王建国答复：办成了'],
  [{ ...next(2, 'handler'), move: 'answer', result: 'cannot', words: '没有依据' }, '王建国答复：办不到，原因如下'],
  [{ ...next(2, 'filer'), move: 'judge', satisfaction: 'so_so' }, '您说办好了，一般'],
  [{ ...next(2, 'filer'), move: 'reopen', reason: 'no_contact', resultDue: DUE }, '您说没办好：没人联系我。接着办'],
  [{ ...next(2, 'filer'), move: 'withdraw' }, '您撤回了这件事'],
  [recorded, '王建国走访时替您记下，交给王建国'],
  [{ ...next(2, 'handler'), move: 'call', reached: true }, '王建国给您打过电话，说是通了'],
  [{ ...next(2, 'handler'), move: 'call', reached: false }, '王建国给您打过电话，没打通'],
  [{ ...next(2, 'filer'), move: 'deny' }, '您说没接到这个电话'],
  [{ ...next(2, 'handler'), move: 'assign', holder: station }, '王建国定了由金融街街道工会服务站的赵敏来办'],
  [{ ...next(2, 'handler'), move: 'return', words: '—', holder: wang }, '王建国退了回去，现在由王建国接着办'],
  [
    { ...next(2, 'handler'), move: 'return', words: '—', holder: { ...station, id: OFFICE, name: '西城区总工会' } },
    '王建国退了回去，现在由西城区总工会定谁来办',
  ],
  [
    { ...next(2, 'handler'), move: 'extend', words: '等仲裁开庭', approver: station.person },
    '王建国申请延期，等赵敏定。原因：',
  ],
  [{ ...next(2, 'handler'), move: 'grant', resultDue: DUE }, '王建国同意延期，延到12月1日 周二'],
  [{ ...next(2, 'handler'), move: 'decline', words: '—' }, '王建国没同意延期，还按原来的日子办'],
  [{ ...next(2, 'filer'), move: 'urge' }, '您催了一下'],
  [{ ...bySystem, move: 'resume' }, '等您回答的时间到了，先接着办'],
  [{ ...bySystem, move: 'lapse' }, '没等到您评，按未评价办结'],
  [
    { ...bySystem, move: 'late', what: 'result', due: DUE, level: 'head', told: [station.person] },
    '该答复您的日子过了，已告诉赵敏',
  ],
  [
    { ...next(2, 'handler'), move: 'list', quarter: '2026Q4', why: 'beyond_reach' },
    '列入2026年第四季度问题清单，因为各级都解决不了，由区总工会研究',
  ],
  [
    { ...next(2, 'handler'), move: 'list', quarter: '2026Q4', why: 'overdue' },
    '列入2026年第四季度问题清单，因为过了说好的日子还没结果，由区总工会研究',
  ],
  [{ ...next(2, 'handler'), move: 'press' }, '区总工会王建国催了一下，请经手的人尽快办'],
  [{ ...next(2, 'filer'), move: 'date', dates: { right: 'wages' } }, '您补充了日子'],
  [{ ...next(2, 'handler'), move: 'date', dates: { right: 'wages' } }, '王建国替您记下了日子'],
  [
    { ...bySystem, move: 'expiring', until: '2027-01-31', told: [station.person] },
    '法定时限快到了（2027年1月31日），已告诉赵敏',
  ],
  [
    { ...bySystem, move: 'expiring', until: '2025-01-31', told: [] },
    '法定时限可能已过（2025年1月31日），已告诉经手的人',
  ],
  [
    {
      ...bySystem,
      move: 'conclude',
      quarter: '2026Q3',
      problem: raised.by.id,
      result: 'reported_up',
      words: '市里在办',
      outside: '市总工会 11月20日',
    },
    '区总工会研究后的结果：已经报给上级',
  ],
]

test.each(sentences.map(([event, sentence]) => ({ event, sentence })))(
  '$event.move reads: $sentence',
  ({ event, sentence }) => {
    expect(eventSentence(event).sentence).toBe(sentence)
  },
)

test('what was said stands beneath, the outside reference with it', () => {
  const event: NeedEvent = {
    ...next(2, 'handler'),
    move: 'answer',
    result: 'handed_outside',
    words: '请带合同去',
    outside: '仲裁院 2026-118 号，11月20日',
  }
  expect(eventSentence(event).said).toBe('请带合同去\n仲裁院 2026-118 号，11月20日')
})

test('why officers passed it on is not shown to the worker', () => {
  const event: NeedEvent = {
    ...next(2, 'handler'),
    move: 'refer',
    words: '—',
    holder: station,
    due: '2026-11-27',
    returnBy: DUE,
  }
  expect(eventSentence(event).said).toBeUndefined()
})

test.each([
  [
    'raised',
    { firstDue: '2026-11-23T09:30:00.000Z', resultDue: DUE },
    '王建国负责，11月23日 周一 17:30前先回您话，12月1日 周二前给您答复',
  ],
  [
    'raised, first word late',
    { firstDue: '2026-11-19T09:30:00.000Z', resultDue: DUE },
    '王建国负责，该回您话了还没回。12月1日 周二前给您答复',
  ],
  ['accepted', { status: 'accepted', resultDue: DUE }, '王建国负责，12月1日 周二前给您答复'],
  [
    'late',
    { status: 'accepted', resultDue: '2026-11-19T09:30:00.000Z' },
    '王建国负责，说好11月19日 周四前答复，已经过期了',
  ],
  ['asked', { status: 'asked', resultDue: DUE }, '等您回答。王建国问了您一句话，您回了接着办'],
  [
    'gate open',
    { status: 'accepted', gate: true, resultDue: DUE },
    '各级都试过了。季度末列入区里的问题清单，由区总工会研究',
  ],
  ['answered', { status: 'answered' }, '有答复了，请您看看办好了没有'],
  ['closed', { status: 'closed' }, '您说办好了，这件事办完了'],
  ['lapsed', { status: 'closed', lapsed: true }, '您没有评，按未评价办结了'],
  ['withdrawn', { status: 'withdrawn' }, '您撤回了，这件事不再办'],
] as const)('a need that is %s says who has it, what comes next, by when', (_what, over, sentence) => {
  expect(nextSentence(need(over), NOW)).toBe(sentence)
})

test('a body is named with the person in it', () => {
  const holder = { kind: 'body', id: 's', name: '金融街街道工会服务站', person: '赵敏' } as const
  expect(nextSentence(need({ status: 'referred', holder, resultDue: DUE }), NOW)).toBe(
    '金融街街道工会服务站的赵敏负责，12月1日 周二前给您答复',
  )
})

test('late is late for the first word as for the result, but not while the worker is asked', () => {
  expect(isLate(need({ firstDue: '2026-11-19T09:30:00.000Z' }), NOW)).toBe(true)
  expect(isLate(need({ status: 'accepted', resultDue: '2026-11-19T09:30:00.000Z' }), NOW)).toBe(true)
  expect(isLate(need({ status: 'asked', resultDue: '2026-11-19T09:30:00.000Z' }), NOW)).toBe(false)
  expect(isLate(need({ status: 'accepted', resultDue: DUE }), NOW)).toBe(false)
})

test('an open need ends with the step still to come, a finished one does not', () => {
  expect(stepsOf(need({ status: 'accepted', resultDue: DUE }), NOW).at(-1)).toMatchObject({
    isNext: true,
    sentence: '给您答复，12月1日 周二前',
  })
  expect(stepsOf(need({ status: 'withdrawn' }), NOW).at(-1)?.isNext).toBeUndefined()
})

test('the last step promises no day that has passed', () => {
  const PAST = '2026-11-19T09:30:00.000Z'
  const lastOf = (about: Partial<NeedView>) => stepsOf(need(about), NOW).at(-1)?.sentence
  expect(lastOf({ status: 'accepted', resultDue: PAST })).toBe('给您答复，已经过期')
  expect(lastOf({ status: 'raised', firstDue: PAST, resultDue: DUE })).toBe('先回您话，已经晚了')
})

test.each([
  ['accepted', {}, '王建国负责，12月1日前给您答复'],
  ['accepted', { resultDue: '2026-11-19T09:30:00.000Z' }, '王建国负责，11月19日前该答复，已经过期了'],
  ['asked', {}, '王建国在等您回答'],
  ['answered', {}, '有答复了，请看看办好了没有'],
  ['accepted', { gate: true }, '季度末列入区里的问题清单'],
  ['accepted', { late: { at: NOW, told: '赵敏' } }, '王建国负责，已过期，已告诉赵敏'],
] as const)('a line of 我的事 that is %s %j reads as a sentence', (status, over, sentence) => {
  const row: NeedRow = {
    id: '01J0000000000000000000000N',
    district: 'd1',
    area: '',
    category: 'wages',
    excerpt: '',
    caller: '',
    status,
    holder: '王建国',
    raisedAt: NOW,
    changedAt: NOW,
    resultDue: DUE,
    gate: false,
    version: 1,
    ...over,
  }
  expect(rowSentence(row, NOW)).toBe(sentence)
})

test.each([
  ['answered', { status: 'answered', lapsesAt: DUE }, '12月1日 周二前不评，就按未评价办结'],
  [
    'closed',
    { status: 'closed', closedAt: '2026-11-20T02:00:00.000Z' },
    '没办好的话，2月18日 周四前可以点“其实没办好？”接着办',
  ],
  ['closed for long', { status: 'closed', closedAt: '2026-08-01T02:00:00.000Z' }, undefined],
  [
    'waiting for an extension',
    { status: 'accepted', extension: { own: false, name: '王建国', words: '等仲裁开庭' } },
    '王建国申请延期，还没定。原因：等仲裁开庭',
  ],
] as const)('a need that is %s says what else there is to know', (_what, over, sentence) => {
  expect(asideSentence(need(over), NOW)).toBe(sentence)
})

test('who was told of a due that passed stands in one sentence for each due', () => {
  const late = [
    { what: 'result' as const, due: DUE, at: NOW, told: ['赵敏'] },
    { what: 'result' as const, due: DUE, at: NOW, told: ['刘志强'] },
    { what: 'first' as const, due: NOW, at: NOW, told: ['赵敏'] },
  ]
  expect(toldSentences({ late })).toEqual(['该答复您的日子过了，已告诉赵敏、刘志强', '该回您话的时间过了，已告诉赵敏'])
})

test.each([
  [{ move: 'say', words: '还没消息' }, '您说', '还没消息'],
  [{ move: 'supply', words: '九月' }, '您补充', '九月'],
  [{ move: 'judge', satisfaction: 'satisfied' }, '您说办好了，满意', undefined],
  [{ move: 'reopen', reason: 'no_contact', words: '没人来' }, '您说没办好：没人联系我', '没人来'],
  [{ move: 'urge' }, '您催了一下', undefined],
  [{ move: 'deny' }, '您说没接到电话', undefined],
  [{ move: 'withdraw' }, '您要撤回这件事', undefined],
  [
    { move: 'date', dates: { right: 'injury', happenedOn: '2026-10-08' } },
    '您补充日子',
    '2026年10月8日受的伤，或者确诊的职业病',
  ],
] as const)('%j, not yet sent, reads: %s', (act, sentence, said) => {
  expect(actSentence(act)).toEqual(said === undefined ? { sentence } : { sentence, said })
})

test('the reason a filer reads comes from the same table the server guards with', () => {
  expect(filerReason(whyNot('withdraw', need({ status: 'answered' }), NOW))).toBe('已经有答复了，请说办好没办好')
  expect(filerReason(whyNot('judge', need({ status: 'accepted' }), NOW))).toBe('还没有答复，有了答复再说')
  expect(filerReason(whyNot('urge', need({ urgedAt: NOW }), NOW))).toBe('今天已经催过了。明天还没动静，可以再催。')
  expect(filerReason(whyNot('withdraw', need({ status: 'accepted' }), NOW))).toBeUndefined()
})
