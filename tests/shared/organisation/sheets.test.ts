import { neutral, tidy } from '@lianxin/shared/organisation/sheets/neutral'
import { columnsOf, isBlank, matchTitles, readLine, unitCells } from '@lianxin/shared/organisation/sheets/sheet'
import { flatUnit, rawUnit } from '@lianxin/shared/organisation/sheets/units'
import { Unit } from '@lianxin/shared/organisation/units'
import fc from 'fast-check'

const names = {
  streets: [{ id: 'jrj', name: '金融街街道', union: '金融街街道总工会' }],
  bodies: [],
  areas: [],
}
const titles = columnsOf('units').map(({ title }) => title)

const readUnits = (row: Record<string, string>) => {
  const found = matchTitles('units', Object.keys(row))
  if ('bad' in found) throw new Error(found.bad)
  return readLine(found.columns, Object.values(row), names)
}
const whole = { 单位编号: 'XC-0101', 单位名称: '示例公司', 类型: '企业' }
const wordsFor = (row: Record<string, string>) =>
  readUnits({ ...whole, ...row }).bad.map(({ column, words }) => `${column}：${words}`)
const readAs = (title: string, typed: string) => {
  const { field } = columnsOf('units').find((one) => one.title === title) ?? { field: '' }
  const { values, bad } = readUnits({ ...whole, [title]: typed })
  return bad[0]?.words ?? values[field]
}

describe('the first line of a sheet', () => {
  const badWords = (some: string[]) => {
    const found = matchTitles('units', some)
    return 'bad' in found ? found.bad : undefined
  }
  test('names the columns nobody knows, those that are missing, and those that are there twice', () => {
    expect(badWords([...titles, '备用', '=HYPERLINK("x")'])).toContain('“备用”、“=HYPERLINK("x")”')
    expect(badWords(['单位编号', '类型'])).toBe('少了这些列：“单位名称”。')
    expect(badWords([...titles, '单位 名称'])).toBe('这些列出现了两次：“单位名称”。')
  })
  test('is understood in another order, with full-width brackets or blanks, and with columns left out', () => {
    expect(badWords([...titles].reverse())).toBeUndefined()
    expect(badWords(['单位编号', ' 单位名称 ', '类型', '自管会费(元/年)', ''])).toBeUndefined()
  })
})

describe('a cell that cannot be taken is named with what stands in it', () => {
  test.each([
    ['职工人数', '约一百', '“约一百”不是数字'],
    ['职工人数', '12.5', '“12.5”不是整数'],
    ['职工人数', '-3', '“-3”不是整数'],
    ['职工人数', '99999999', '“99999999”太大了'],
    ['类型', '公司', '“公司”请改成企业、社区联合工会、园区、商务楼宇之一'],
    ['规模以上', '对', '“对”请改成“是”或“否”'],
    ['街道', '月坛街道', '没有“月坛街道”这个街道'],
    ['核对日期', '2026-02-30', '“2026-02-30”不是日期，请写成2026-11-20这样'],
    ['核对日期', '去年', '“去年”不是日期，请写成2026-11-20这样'],
    ['经度', '39.9', '“39.9”不在中国：应在73到136之间'],
    ['单位名称', ' \u200F\u0000', '这一格要填'],
    ['单位编号', '', '这一格要填'],
  ])('%s %j: %s', (title, typed, words) => {
    expect(wordsFor({ [title]: typed })).toEqual([`${title}：${words}`])
  })

  test('however long it is', () => {
    expect(wordsFor({ 职工人数: '啊'.repeat(400) })[0]).toHaveLength('职工人数：“”不是数字'.length + 21)
  })

  test('and so is what stands where no column is', () => {
    const found = matchTitles('units', ['单位编号', '单位名称', '类型', ''])
    if ('bad' in found) throw new Error(found.bad)
    const { bad } = readLine(found.columns, ['XC-1', '甲', '企业', '乙', '丙'], names)
    expect(bad).toEqual([
      { column: '第4列', words: '这一列没有列名' },
      { column: '第5列', words: '这一列没有列名' },
    ])
  })
})

describe('a cell is read as the person meant it', () => {
  test.each([
    ['职工人数', '１２０', 120],
    ['职工人数', ' 1,200 人 ', 1200],
    ['职工人数', '120.0', 120],
    ['职工人数', '', undefined],
    ['自管会费（元/年）', '60，000元', 60000],
    ['核对日期', '2026/11/20', '2026-11-20'],
    ['核对日期', '2026年3月5日', '2026-03-05'],
    ['核对日期', '46346', '2026-11-20'],
    ['单位编号', 'ｘｃ－0101', 'XC-0101'],
    ['街道', '金融街街道', 'jrj'],
    ['状态', '已迁出', 'moved_out'],
    ['状态', '', 'active'],
    ['规模以上', '否', undefined],
    ['备注', "'=1+1", '=1+1'],
    ['备注', 'a\u202Eb\uD800c\u0000', 'abc'],
  ])('%s %j is %j', (title, typed, value) => {
    expect(readAs(title, typed)).toBe(value)
  })

  test('a column the sheet does not have says nothing, so that importing three columns empties no other', () => {
    expect(Object.keys(readUnits(whole).values)).toEqual(['id', 'name', 'kind'])
  })

  test('a line with nothing on it is blank', () => {
    expect([isBlank(['', ' \u3000', '\u200B']), isBlank(['', '0'])]).toEqual([true, false])
  })
})

describe('formulas', () => {
  test.each(['=1+1', '+8610', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', "'=1"])(
    '%j is neutralised and comes back',
    (text) => {
      expect(neutral(text)).toBe(`'${text}`)
      expect(tidy(neutral(text))).toBe(text.replace(/[\t\r]/g, ''))
    },
  )

  test('no text at all begins a formula, and none is changed by going out and in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '甲', ' ', '1', '\t') }), (typed) => {
        const text = typed.trim()
        expect(neutral(text)).not.toMatch(/^[=+\-@\t\r]/)
        expect(neutral(text) === text || neutral(text) === `'${text}`).toBe(true)
        if (!/^'*\t/.test(text)) expect(tidy(neutral(text))).toBe(text.replaceAll('\t', '').trim())
      }),
    )
  })
})

test('a unit exported and read again is the same unit', () => {
  const facts = fc.string({ unit: fc.constantFrom('甲', '乙', '=', "'", '-', '1', ' '), minLength: 1, maxLength: 20 })
  const phrase = facts.map((typed) => typed.trim()).filter((typed) => typed !== '')
  const unit = fc.record(
    {
      name: phrase,
      headcount: fc.nat(1_000_000),
      fee: fc.nat(),
      community: phrase,
      note: phrase,
      street: fc.constant('jrj'),
      point: fc.tuple(fc.double({ min: 73, max: 136, noNaN: true }), fc.double({ min: 3, max: 54, noNaN: true })),
      chair: fc.record({ name: phrase, isManagement: fc.boolean() }),
      status: fc.constantFrom('active', 'moved_out', 'closed'),
      verifiedOn: fc.constant('2026-02-28'),
      aboveScale: fc.boolean(),
      direct: fc.boolean(),
      kind: fc.constantFrom('enterprise', 'federation', 'park', 'building'),
    },
    { requiredKeys: ['name', 'status', 'aboveScale', 'direct', 'kind'] },
  )
  fc.assert(
    fc.property(unit, (some) => {
      const whole = Unit.parse({ ...some, id: 'XC-1', district: 'xicheng', version: 1 })
      const { values, bad } = readUnits(
        Object.fromEntries(unitCells(whole, names).map((cell, at) => [titles[at], cell])),
      )
      expect(bad).toEqual([])
      expect(Unit.parse({ ...rawUnit(values), district: 'xicheng', version: 1 })).toEqual(whole)
      expect(flatUnit(whole)).toMatchObject(values)
    }),
  )
})
