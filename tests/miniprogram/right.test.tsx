import type { NeedView } from '@lianxin/shared/needs/views'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setServerTime } from '../../miniprogram/src/api/clock'
import NeedPage from '../../miniprogram/src/features/needs/pages/need'
import { pastDayOf, pastOptions } from '../../miniprogram/src/features/needs/past-day'
import { datesOf, firstDraft } from '../../miniprogram/src/features/needs/right-draft'
import { countdownOf, datesText } from '../../miniprogram/src/features/needs/right-words'
import { held, onFriday, open as openHandled } from '../support/taro/handler'
import { NEED_ID, need, next, raised } from '../support/taro/samples'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

// Friday 20 November 2026, 11:00 in Shanghai.
const NOW = '2026-11-20T03:00:00.000Z'
const READ = `GET /api/needs/${NEED_ID}`
const MOVE = `POST /api/needs/${NEED_ID}/moves`
const source = '《劳动争议调解仲裁法》第二十七条'
const until = (day?: string) => ({ ...(day ? { until: day } : {}), source, judgedBy: '仲裁委' })
const known = { right: 'arbitration', knownOn: '2026-06-21' } as const
const about = (category: NeedView['telling']['category'], over: Partial<NeedView> = {}) =>
  need({ telling: { ...need().telling, category }, ...over })

const open = async (view: NeedView, table: Parameters<typeof answer>[0] = {}) => {
  answer({ [READ]: ok(view), ...table })
  show(<NeedPage />)
  await screen.findByText('您当时说的')
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const choose = (label: string, words: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: label }), words)
const chooseDay = async (year: string, month: string, day?: string) => {
  await choose('年', year)
  await choose('月', month)
  if (day) await choose('日', day)
}

beforeEach(() => {
  onFriday()
  phone.params = { id: NEED_ID }
})

describe('a day in the past', () => {
  test('is none without year and month, and its first without a day', () => {
    expect(pastDayOf({ year: '2026' }, '2026-11-20')).toBeUndefined()
    expect(pastDayOf({ month: '06', day: '21' }, '2026-11-20')).toBeUndefined()
    expect(pastDayOf({ year: '2026', month: '06' }, '2026-11-20')).toBe('2026-06-01')
  })

  test('is none when it does not exist or is to come, however it was chosen', () => {
    expect(pastDayOf({ year: '2026', month: '02', day: '29' }, '2026-11-20')).toBeUndefined()
    expect(pastDayOf({ year: '2024', month: '02', day: '29' }, '2026-11-20')).toBe('2024-02-29')
    expect(pastDayOf({ year: '2026', month: '12', day: '01' }, '2026-11-20')).toBeUndefined()
    expect(pastDayOf({ year: '2026', month: '11', day: '21' }, '2026-11-20')).toBeUndefined()
    expect(pastDayOf({ year: '2026', month: '11', day: '20' }, '2026-11-20')).toBe('2026-11-20')
    expect(pastDayOf({ year: '2025', month: '12', day: '31' }, '2026-11-20')).toBe('2025-12-31')
  })

  test('is offered up to today and no further', () => {
    const { years, months, days } = pastOptions({ year: '2026', month: '11' }, '2026-11-20')
    expect([years[0]?.words, months.length, days.at(-1)?.words]).toEqual(['2026年', 11, '20日'])
    expect(pastOptions({ year: '2025', month: '12' }, '2026-11-20').days).toHaveLength(31)
  })
})

describe('the questions', () => {
  test('say what is missing, one thing after the other', () => {
    const missing = (draft: Parameters<typeof datesOf>[0]) => Object(datesOf(draft, '2026-11-20')).missing
    expect(missing({ day: {} })).toBe('先选是哪种事。')
    expect(missing({ kind: 'wages', day: {} })).toBe('先说还在不在单位上班。')
    expect(missing({ kind: 'wages', isThere: 'left', day: { year: '2026' } })).toBe('请选年和月。')
    expect(missing({ kind: 'wages', isThere: 'there', day: {} })).toBeUndefined()
  })

  test('begin with what was answered before', () => {
    for (const dates of [
      { right: 'wages' },
      { right: 'wages', leftOn: '2026-06-21' },
      { right: 'injury', happenedOn: '2026-06-21' },
      known,
    ] as const)
      expect(datesOf(firstDraft(dates, ['wages', 'arbitration']), '2026-11-20')).toEqual(dates)
    expect(firstDraft(undefined, ['injury'])).toEqual({ kind: 'injury', day: {} })
    expect(firstDraft(undefined, ['wages', 'arbitration']).kind).toBeUndefined()
  })
})

describe('the countdown', () => {
  const words = (day: string | undefined, dates: NeedView['dates'] = known) =>
    countdownOf({ dates, right: until(day) }, NOW)

  test.each([
    ['2027-06-21', '申请仲裁还剩 213 天（到2027年6月21日），以仲裁委认定为准', 'later'],
    ['2027-02-19', '申请仲裁还剩 91 天（到2027年2月19日），以仲裁委认定为准', 'later'],
    ['2027-02-18', '申请仲裁还剩 90 天（到2027年2月18日），以仲裁委认定为准', 'soon'],
    ['2026-11-20', '申请仲裁今天是最后一天（到2026年11月20日），以仲裁委认定为准', 'soon'],
    ['2026-11-19', '申请仲裁的时间可能已过（到2026年11月19日），以仲裁委认定为准', 'late'],
  ])('to %s reads %s', (day, sentence, tone) => {
    expect(words(day)).toMatchObject({ words: sentence, tone, source })
  })

  test('after its day never says that the right is lost, and says where to ask', () => {
    expect(words('2020-01-01')?.more).toMatch(/12351.*法律援助/)
    expect(JSON.stringify(words('2020-01-01'))).not.toMatch(/过期|失效|不能再|丧失/)
  })

  test('of wages has no year while one works there, and says what begins when one leaves', () => {
    const employed = words(undefined, { right: 'wages' })
    expect(employed?.words).toBe('在职期间要工资，不受一年限制')
    expect(employed?.more).toContain('离开以后，一年内要申请仲裁')
  })

  test('of an injury is for having it recognised', () => {
    expect(words('2027-06-21', { right: 'injury', happenedOn: '2026-06-21' })?.words).toContain(
      '申请工伤认定还剩 213 天',
    )
  })

  test('of nothing told is none', () => {
    expect(countdownOf({}, NOW)).toBeUndefined()
    expect(datesText({ right: 'wages' })).toBe('还在单位上班')
  })
})

describe('on the worker’s page', () => {
  test.each(['hardship', 'advice', 'join', 'services', 'culture'] as const)(
    '%s is asked for no dates',
    async (category) => {
      await open(about(category))
      expect(screen.queryByText('有时间限制吗？')).toBeNull()
    },
  )

  test('a quiet card offers to count, beneath everything that is to be done', async () => {
    await open(about('wages'))
    const reply = screen.getByLabelText('再说一句')
    const card = screen.getByRole('heading', { name: '有时间限制吗？' })
    expect(reply.compareDocumentPosition(card)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  test('whoever still works there is asked one question, and sends it with the version seen', async () => {
    await open(about('wages'), { [MOVE]: ok(about('wages', { dates: { right: 'wages' }, right: until() })) })
    await press('说个日子，算一算')
    expect(screen.getByRole('button', { name: '算一算' })).toHaveAccessibleDescription('先说还在不在单位上班。')
    await userEvent.click(screen.getByRole('radio', { name: '还在' }))
    await press('算一算')
    expect(callsTo(MOVE)).toEqual([
      { key: expect.any(String), version: 1, act: { move: 'date', dates: { right: 'wages' } } },
    ])
    expect(await screen.findByText('在职期间要工资，不受一年限制')).toBeVisible()
    expect(screen.getByRole('button', { name: '日子不对，改一下' })).toBeVisible()
  })

  test('whoever left says when, and reads how many days are left', async () => {
    const dates = { right: 'wages', leftOn: '2026-06-21' } as const
    await open(about('wages'), { [MOVE]: ok(about('wages', { dates, right: until('2027-06-21') })) })
    await press('说个日子，算一算')
    await userEvent.click(screen.getByRole('radio', { name: '已经离开' }))
    await chooseDay('2026年', '6月', '21日')
    await press('算一算')
    expect(callsTo(MOVE)[0]?.act).toEqual({ move: 'date', dates })
    expect(await screen.findByText(/^申请仲裁还剩 213 天/)).toBeVisible()
    expect(screen.getByText(source)).toBeVisible()
  })

  test('where it may be wages or something else, that is asked first', async () => {
    await open(about('hours'), { [MOVE]: ok(about('hours', { dates: known, right: until('2027-06-21') })) })
    await press('说个日子，算一算')
    await userEvent.click(screen.getByRole('radio', { name: '别的事' }))
    await chooseDay('2026年', '6月', '21日')
    await press('算一算')
    expect(callsTo(MOVE)[0]?.act).toEqual({ move: 'date', dates: known })
  })

  test('a refused day leaves the questions as they were answered, and says why', async () => {
    await open(about('safety'), {
      [MOVE]: refused('bad_request', 400, { 'act.dates.happenedOn': '日子不能晚于今天。' }),
    })
    await press('说个日子，算一算')
    await chooseDay('2026年', '11月')
    await press('算一算')
    expect(await screen.findByText(/日子不能晚于今天/)).toBeVisible()
    expect(screen.getByRole('combobox', { name: '月' })).toHaveValue('11')
  })

  test('without a network the dates are kept, shown as not yet sent, and not asked for again', async () => {
    await open(about('safety'), { [MOVE]: 'nothing' })
    await press('说个日子，算一算')
    await chooseDay('2026年', '10月', '8日')
    await press('算一算')
    expect(await screen.findByText('2026年10月8日受的伤，或者确诊的职业病')).toBeVisible()
    expect(screen.getByText(/^还没发出去/)).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('button', { name: '说个日子，算一算' })).toBeNull())
  })

  test('an ended need still shows what runs, and asks nothing', async () => {
    await open(about('wages', { status: 'withdrawn', dates: known, right: until('2027-06-21') }))
    expect(screen.getByText(/^申请仲裁还剩/)).toBeVisible()
    expect(screen.queryByRole('button', { name: '日子不对，改一下' })).toBeNull()
  })
})

describe('on a handler’s page', () => {
  test('a right that runs out within ninety days stands above the call button', async () => {
    await openHandled(held({ dates: known, right: until('2026-12-20') }))
    const [first] = screen.getAllByText(/^申请仲裁还剩 30 天/)
    const call = screen.getByRole('button', { name: '打电话 139-0000-0101' })
    expect(first?.compareDocumentPosition(call)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  test('one that has longer stands once, beneath', async () => {
    await openHandled(held({ dates: known, right: until('2027-06-21') }))
    expect(screen.getAllByText(/^申请仲裁还剩 213 天/)).toHaveLength(1)
  })

  test('the handler writes down what the worker says on the phone', async () => {
    await openHandled(held(), { [MOVE]: ok(held({ dates: { right: 'wages' }, right: until() })) })
    const card = within(screen.getByText('法定时限').closest('.card') ?? document.body)
    await userEvent.click(card.getByRole('button', { name: '说个日子，算一算' }))
    await userEvent.click(screen.getByRole('radio', { name: '还在' }))
    await press('算一算')
    expect(callsTo(MOVE)[0]?.act).toEqual({ move: 'date', dates: { right: 'wages' } })
  })
})

test('the result of a problem is judged as any answer', async () => {
  const conclude = {
    ...next(2, 'handler'),
    by: { id: 'system', name: '权益保障部', as: 'system' },
    move: 'conclude',
    quarter: '2026Q3',
    problem: NEED_ID,
    result: 'union_letters',
    words: '发了意见书，单位答应月底补发',
  } as const
  await open(about('wages', { status: 'answered', events: [raised, conclude] }), {
    [MOVE]: ok(about('wages', { status: 'closed', events: [raised, conclude] })),
  })
  expect(screen.getAllByText('区总工会研究后的结果：工会已经发函，督促单位改正')[0]).toBeVisible()
  expect(screen.getAllByText('发了意见书，单位答应月底补发')[0]).toBeVisible()
  await press('办好了')
  await press('满意')
  expect(callsTo(MOVE)[0]?.act).toEqual({ move: 'judge', satisfaction: 'satisfied' })
})

afterAll(() => setServerTime(undefined))
