import { isAlwaysOpen, type OpenHours, overlapIn, type Span } from '@lianxin/shared/places/hours'
import { readHours } from '@lianxin/shared/places/hours-read'
import { hoursText } from '@lianxin/shared/places/hours-text'
import { typedHours } from '@lianxin/shared/places/hours-typed'
import { OpenHours as Schema } from '@lianxin/shared/places/schema'
import fc from 'fast-check'

const NINE_TO_FIVE: Span = [540, 1020]
const workdays = (spans: Span[]): Span[][] => Array.from({ length: 7 }, (_, day) => (day < 5 ? spans : []))
const daily = (...spans: Span[]): Span[][] => Array.from({ length: 7 }, () => spans)
const read = (text: string): OpenHours => {
  const found = typedHours(text)
  if (!found) throw new Error(`cannot read ${text}`)
  return found
}

describe('written hours that cannot be taken', () => {
  test.each([
    '',
    '看门口',
    '周一至周五',
    '9-17',
    '25:00-26:00',
    '09:60-17:00',
    '09:00-09:00',
    '09:00-次日10:00',
    '次日01:00-05:00',
    '节假日 休息',
  ])('%s is read in no way of writing, and named', (text) => {
    expect(typedHours(text)).toBeUndefined()
  })

  test.each([
    '',
    '看门口',
    '周一至周五',
    '09:00',
    '每天 9:00-17:00',
    '每天 09:60-17:00',
    '每天 25:00-26:00',
    '每天 24:00-次日01:00',
    '每天 17:00-09:00',
    '每天 09:00-次日10:00',
    '周五至周一 09:00-17:00',
    '周八 09:00-17:00',
    '每天 09:00-17:00；',
  ])('the server takes no %s', (text) => {
    expect(readHours(text)).toEqual({ bad: expect.stringMatching(/^“.*”看不懂，请写成/) })
  })

  test('more than four spans of a day are named', () => {
    const text = '每天 06:00-07:00、08:00-09:00、10:00-11:00、12:00-13:00、14:00-15:00'
    expect(readHours(text)).toEqual({ bad: '周一最多写4段时间' })
  })

  test.each([
    ['周六 09:00-12:00、11:00-17:00', '周六'],
    ['每天 09:00-17:00；周三 10:00-16:00', '周三'],
    ['节假日 09:00-12:00、11:00-13:00；每天 9:00-10:00', '节假日'],
    ['周日 18:00-次日06:00；周一 05:00-09:00', '周日'],
  ])('%s overlaps, and the day is named', (text, day) => {
    expect(readHours(hoursText(read(text)))).toEqual({ bad: `${day}的开放时间有重叠` })
  })
})

describe('written hours as people write them', () => {
  const office: OpenHours = { week: workdays([NINE_TO_FIVE]) }
  test.each([
    ['周一至周五 09:00-17:00'],
    ['周一到周五：9：00～17：00'],
    ['星期一至星期五9:00—17:00'],
    ['周一至五 9点-17点'],
    ['周一、二、三、四、五 09.00-17.00'],
    ['礼拜一~礼拜五 上午9点至下午5点'],
    ['每周一至周五 ０９：００－１７：００ 开放'],
    ['开放时间：周一至周五 09:00-17:00，周末不开放'],
  ])('%s', (text) => {
    expect(read(text)).toEqual(office)
  })

  test('working days are no holidays, weekdays may be', () => {
    expect(read('工作日 9:00-17:00')).toEqual({ ...office, holiday: [] })
    expect(read('周一至周五 9:00-17:00').holiday).toBeUndefined()
    expect(read('工作日 9:00-17:00；节假日 10:00-12:00').holiday).toEqual([[600, 720]])
  })

  test.each([
    '周一至周五 09:00-17:00，法定节假日除外',
    '周一至周五（节假日休息）09:00-17:00',
    '周一至周五 9:00-17:00；周末及节假日休息',
  ])('%s closes on holidays', (text) => {
    expect(read(text)).toEqual({ ...office, holiday: [] })
  })

  test.each([
    '24小时',
    '全天',
    '全天开放',
    '每天24小时',
    '２４小时开放',
    '00:00-24:00',
    '0:00-23:59',
    '全年无休 24小时',
  ])('%s is round the clock', (text) => {
    expect(isAlwaysOpen({ hours: read(text) })).toBe(true)
  })

  test.each(['18:00-次日06:00', '每天 18:00－第二天6点', '天天18:00-06:00', '下午6点到次日早上6点'])(
    '%s goes on past midnight',
    (text) => {
      expect(read(text).week).toEqual(daily([1080, 1800]))
    },
  )

  test('a day of rest takes back what every day has', () => {
    expect(read('每天 06:00-22:00；周一 休息').week).toEqual([[], ...daily([360, 1320]).slice(1)])
  })

  test('a range goes round the end of the week', () => {
    expect(read('周六至周一 08:30-12:00、13:00-18:00').week.map(({ length }) => length)).toEqual([2, 0, 0, 0, 0, 2, 2])
  })
})

describe('hours as they are written', () => {
  test.each([
    [
      { week: [...workdays([NINE_TO_FIVE]).slice(0, 5), [[600, 960]], []], holiday: [] },
      '周一至周五 09:00-17:00；周六 10:00-16:00；节假日 休息',
    ],
    [{ week: daily([0, 1440]) }, '24小时'],
    [{ week: daily([360, 1320]) }, '每天 06:00-22:00'],
    [{ week: daily([1080, 1800]) }, '每天 18:00-次日06:00'],
    [
      { week: [[NINE_TO_FIVE], [], [NINE_TO_FIVE], [], [], [NINE_TO_FIVE], [NINE_TO_FIVE]] },
      '周一、周三、周六、周日 09:00-17:00',
    ],
    [{ week: daily(), holiday: [NINE_TO_FIVE] }, '每天 休息；节假日 09:00-17:00'],
  ] as [OpenHours, string][])('%#: %s', (hours, text) => {
    expect(hoursText(hours)).toBe(text)
  })

  const spanArb = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
    .map(([from, length]): Span => [from, from + length])
    // What is written so by those who cannot write 24:00 is read as the whole day.
    .filter(([from, to]) => !(from === 0 && to === 1439))
  const spansArb = fc.array(spanArb, { maxLength: 3 }).map((spans) => [...spans].sort((a, b) => a[0] - b[0]))
  const hoursArb = fc
    .record({
      week: fc.array(spansArb, { minLength: 7, maxLength: 7 }),
      holiday: fc.option(spansArb, { nil: undefined }),
    })
    .map(({ week, holiday }): OpenHours => ({ week, ...(holiday ? { holiday } : {}) }))

  test('are read as they were, or refused because they overlap', () => {
    fc.assert(
      fc.property(hoursArb, (hours) => {
        const again = readHours(hoursText(hours))
        expect(typedHours(hoursText(hours))).toEqual(hours)
        if (overlapIn(hours) === undefined) expect(again).toEqual({ hours })
        else expect(again).toHaveProperty('bad')
      }),
    )
  })

  test('whatever is typed is read as hours the schema takes, or named as unreadable', () => {
    const pieces = [
      '周一',
      '周',
      '五',
      '至',
      '-',
      '09:00',
      '次日',
      '24小时',
      '休息',
      '；',
      '节假日',
      '9',
      '点',
      '、',
      ' ',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
        (text) => {
          const typed = typedHours(text)
          const found = readHours(typed ? hoursText(typed) : text)
          if ('bad' in found) expect(found.bad).toMatch(/看不懂|重叠|最多/)
          else expect(Schema.safeParse(found.hours).success).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })
})
