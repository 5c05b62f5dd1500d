import type { NeedEvent } from '@lianxin/shared/needs/schema'
import type { NeedView } from '@lianxin/shared/needs/views'
import { clockOf } from '../../miniprogram/src/features/handling/clock'
import { need, next, raised, station, wang } from '../support/taro/samples'

// Friday 11:00 in Shanghai.
const NOW = '2026-11-20T03:00:00.000Z'
const accepted: NeedEvent = { ...next(2, 'handler'), move: 'accept', holder: wang }
const referred: NeedEvent = {
  ...next(3, 'handler'),
  move: 'refer',
  words: '要部室约谈',
  holder: station,
  due: '2026-11-24',
  returnBy: '2026-11-23T09:30:00.000Z',
}
const system = (n: number) => ({ ...next(n, 'handler'), by: { id: 'system', name: '', as: 'system' as const } })

const clock = (over: Partial<NeedView>) => clockOf(need({ part: 'handler', status: 'accepted', ...over }), NOW)
const words = (over: Partial<NeedView>) => clock(over).map((line) => line.words)

test('the clock names the holder, the word still owed and the result', () => {
  const lines = clockOf(
    need({
      part: 'handler',
      firstDue: '2026-11-20T09:30:00.000Z',
      resultDue: '2026-11-30T09:30:00.000Z',
    }),
    NOW,
  )
  expect(lines.map(({ words }) => words)).toEqual([
    '在您手里',
    '第一次回话：今天17:30前（接手不算，要本人看得到）',
    '答复结果：11月30日 周一前',
  ])
})

test('the clock says how late a result is, and that the gate is open', () => {
  const lines = clockOf(need({ part: 'handler', gate: true, resultDue: '2026-11-18T09:30:00.000Z' }), NOW)
  expect(lines).toContainEqual({ words: '答复结果：11月18日 周三到期，已超2天', tone: 'late' })
  expect(lines.at(-1)?.words).toBe('各级都试过了，季度末列入问题清单；有办法时仍可答复')
})

test('while the worker is asked the clock shows the pause and no due', () => {
  const lines = clockOf(need({ part: 'handler', status: 'asked', pauseEnds: '2026-11-25T09:30:00.000Z' }), NOW)
  expect(lines.map(({ words }) => words)).toEqual(['在您手里', '等本人补充，期限暂停，最晚到11月25日 周三 17:30'])
})

test('who had it once reads who has it now', () => {
  const holder = { kind: 'body' as const, id: 's', name: '第一服务站', person: '李桂兰' }
  expect(clockOf(need({ part: 'former', holder }), NOW)[0]?.words).toBe('现在由第一服务站（李桂兰）办')
  expect(clockOf(need({ part: 'handler', holder }), NOW)[0]?.words).toBe('在你们第一服务站，李桂兰负责')
})

test('once the pause has ended by itself the clock says that it runs again, until somebody phones', () => {
  const asked: NeedEvent = {
    ...next(3, 'handler'),
    move: 'ask',
    words: '欠几个月？',
    pauseEnds: '2026-11-20T02:00:00.000Z',
    resultDue: '2026-11-30T09:30:00.000Z',
    left: 1,
  }
  const events: NeedEvent[] = [raised, accepted, asked, { ...system(4), move: 'resume' }]
  const said = '没等到本人补充，期限又在走，请打电话问'
  expect(words({ events })).toContain(said)
  expect(words({ events: [...events, { ...next(5, 'handler'), move: 'call', reached: true }] })).not.toContain(said)
})

test('a referral says by which day, and until when it may be sent back', () => {
  const view = {
    status: 'referred',
    events: [raised, accepted, referred],
    referralDue: '2026-11-24',
    returnBy: '2026-11-23T09:30:00.000Z',
  } as const
  const lines = words({ ...view, events: [...view.events] })
  expect(lines).toContain('转办要求：11月24日 周二前办好')
  expect(lines).toContain('不归你们办的，11月23日 周一 17:30前可以退回')
  expect(clock({ ...view, events: [...view.events], referralDue: '2026-11-19' })).toContainEqual({
    words: '转办要求：11月19日 周四前办好',
    tone: 'late',
  })
})

test('what was sent back says by whom and why', () => {
  const back: NeedEvent = { ...next(4, 'handler'), move: 'return', words: '不归我们管', holder: wang }
  expect(words({ events: [raised, accepted, referred, back] })).toContain('王建国退回来的：不归我们管')
})

test('an extension is asked for, granted or declined in a sentence', () => {
  const approver = { id: '01J0000000000000000000000Z', name: '赵淑芬' }
  const extend: NeedEvent = { ...next(3, 'handler'), move: 'extend', words: '等开庭', approver }
  const extension = { own: true, name: '王建国', words: '等开庭' }
  expect(words({ extension, events: [raised, accepted, extend] })).toContain('您申请了延期，等负责人定')
  expect(words({ extension: { ...extension, own: false } })).toContain('王建国申请了延期，等负责人定')
  expect(words({ extended: true, resultDue: '2026-12-10T09:30:00.000Z' })).toContain(
    '答复结果：12月10日 周四前（已延期）',
  )
  const declined: NeedEvent = { ...next(4, 'handler'), move: 'decline', words: '先答复一部分' }
  expect(words({ events: [raised, accepted, extend, declined] })).toContain('王建国没有同意延期：先答复一部分')
})

test('what is late says who has been told, and a worker who urged is named', () => {
  const lines = words({
    late: [
      { what: 'result', due: '2026-11-18T09:30:00.000Z', at: '2026-11-19T01:00:00.000Z', told: ['赵淑芬', '周敏'] },
    ],
    urgedAt: '2026-11-19T02:00:00.000Z',
  })
  expect(lines).toContain('答复结果过期，11月19日 周四已告诉赵淑芬、周敏')
  expect(lines).toContain('本人11月19日 周四催过')
})

test('a call that was answered counts until the worker denies it', () => {
  expect(words({ calledFor: '2026-11-20T09:30:00.000Z' })).toContain('打通过电话，算第一次回话；本人说没接到，就不算')
})

test.each([
  [
    { status: 'answered', lapsesAt: '2026-11-27T03:00:00.000Z' },
    '已经答复，等本人说办没办好；11月27日 周五前不说，就按未评价办结',
  ],
  [{ status: 'closed', lapsed: true }, '本人没有评，按未评价办结；本人说没办好，就接着办'],
  [{ status: 'closed' }, '本人已经评过，这一件办结了'],
  [{ status: 'withdrawn' }, '本人已经撤回，不用再办'],
] as const)('an end reads as what it was: %o', (over, said) => {
  expect(words(over)[1]).toBe(said)
})

test('once somebody has tried in vain the clock says whose evidence the list still waits for, where no button says it', () => {
  const missing = ['第一服务站', '权益保障部']
  const cannot: NeedEvent = {
    ...next(3, 'handler'),
    move: 'cannot',
    tried: '找过单位',
    why: '总部不理',
    holder: station,
    gate: false,
  }
  expect(words({ missing: ['王建国', ...missing], events: [raised, accepted] }).join()).not.toContain('还差')
  const tried = { missing, events: [raised, accepted, cannot] }
  expect(words({ part: 'office', ...tried }).at(-1)).toBe('列入问题清单还差：第一服务站、权益保障部')
  expect(words({ status: 'referred', ...tried }).at(-1)).toBe('列入问题清单还差：第一服务站、权益保障部')
  expect(words(tried).join()).not.toContain('还差')
  expect(words({ missing: [], gate: true, events: [raised, accepted, cannot] }).join()).not.toContain('还差')
})
