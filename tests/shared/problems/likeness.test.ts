import { proposalsOf, type Told } from '@lianxin/shared/problems/likeness'
import { unitNamed } from '@lianxin/shared/problems/wording'
import fc from 'fast-check'
import { idOf } from '../../support/factories'

const told = (id: string, words: string, more: Partial<Told> = {}): Told => ({ id, category: 'wages', words, ...more })
const unit = (workplace: string) => ({ workplace })

describe('needs proposed for one problem', () => {
  test('name the same unit, however it is written, and are of one kind or say the like', () => {
    const needs = [
      told('a', '工资拖了两个月', unit('示例商贸（北京）有限公司')),
      told('b', '加班费没给', unit('北京示例商贸')),
      told('c', '食堂不干净', { ...unit('示例商贸公司'), category: 'culture' }),
    ]
    expect(proposalsOf(needs)).toEqual([{ needs: ['a', 'b'], because: 'unit' }])
  })

  test('or are of one category and say nearly the same, at whatever unit', () => {
    const words = '站点关了，欠我两个月的配送费没有结'
    const needs = [told('a', words), told('b', `${words}算`), told('c', words, { category: 'platform' })]
    expect(proposalsOf(needs)).toEqual([{ needs: ['a', 'b'], because: 'words' }])
  })

  test('nothing said is like nothing else said', () => {
    expect(proposalsOf([told('a', ''), told('b', ''), told('c', '一'), told('d', '一')])).toEqual([])
  })

  test('each is in one group at most, and no group is of one', () => {
    const anyTold = fc.record({
      id: fc.uuid(),
      category: fc.constantFrom('wages' as const, 'hours' as const),
      words: fc.constantFrom('', '拖欠工资两个月', '拖欠工资三个月了', '食堂不干净', '没有休息日'),
      workplace: fc.constantFrom(undefined, '示例商贸公司', '示例科技'),
    })
    fc.assert(
      fc.property(fc.uniqueArray(anyTold, { selector: ({ id }) => id, maxLength: 12 }), (needs) => {
        const groups = proposalsOf(needs).map((group) => group.needs)
        const all = groups.flat()
        return new Set(all).size === all.length && groups.every(({ length }) => length > 1)
      }),
    )
  })
})

describe('words that are printed', () => {
  const blind = { isBlind: true, workplace: '示例商贸公司' }
  const other = { isBlind: false, workplace: '示例科技' }
  test.each([
    ['spelled with spaces or signs', '示例商贸·公 司欠薪', [blind], blind.workplace],
    ['of a worker who does not mind', '示例科技欠薪', [other], undefined],
    ['beside five needs', '示例商贸公司欠薪', [blind, other, other, other, other], undefined],
    ['beside four', '示例商贸公司欠薪', [blind, other, other, other], blind.workplace],
    ['that nobody named', '某公司欠薪', [{ isBlind: true }], undefined],
  ])('may name a unit or not: one %s', (_, title, needs, found) => {
    expect(unitNamed({ title, tried: idOf('x') }, needs)).toBe(found)
  })
})
