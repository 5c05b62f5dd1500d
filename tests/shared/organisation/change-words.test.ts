import type { Area } from '@lianxin/shared/organisation/areas'
import { wordsOfChange } from '@lianxin/shared/organisation/change-words'
import type { OrganisationChange } from '@lianxin/shared/organisation/endpoints'
import { ruleWords } from '@lianxin/shared/organisation/rule-words'
import { district, people } from '../../support/factories'

const street = { id: 'jrj', name: '金融街街道', union: '金融街街道总工会' }
const area: Area = {
  id: 'g1',
  kind: 'grid',
  name: '第一网格',
  street: 'jrj',
  officers: [people.cadre.id],
  station: 'st-1',
  climb: ['st-1'],
  covers: {
    streets: [],
    communities: ['丰汇园'],
    boundary: [
      [116.3, 39.9],
      [116.4, 39.9],
      [116.4, 40],
    ],
  },
}
const before = {
  ...district,
  streets: [street],
  areas: [area],
  assign: [{ to: 'grid' as const, by: ['community' as const] }],
}
const [station] = before.bodies
if (!station) throw new Error('no station')
const roster = new Map([people.cadre, people.stationHead].map((one) => [one.id, one]))
const { hours, hotline, verifyDays } = before

const said: [OrganisationChange, string][] = [
  [{ kind: 'street', street: { ...street, id: 'yt', name: '月坛街道' } }, '新设街道“月坛街道”'],
  [
    { kind: 'street', street: { ...street, hours: { open: '08:30', close: '17:00' } } },
    '改了街道“金融街街道”：接听时间：没有 → 08:30–17:00',
  ],
  [
    {
      kind: 'area',
      area: { ...area, officers: [people.stationHead.id, people.cadre.id], climb: ['st-1', 'dp-rights'] },
    },
    '改了网格“第一网格”：第一负责人和B角：王建国 → 李桂兰、王建国；逐级解决：第一服务站 → 第一服务站、权益保障部',
  ],
  [{ kind: 'area', area: { ...area, officers: [] } }, '改了网格“第一网格”：第一负责人和B角：王建国 → 没有'],
  [
    { kind: 'area', area: { ...area, covers: { ...area.covers, communities: [] } } },
    '改了网格“第一网格”：所管社区：丰汇园 → 没有',
  ],
  [
    { kind: 'body', body: { ...station, people: [], name: '金融街服务站' } },
    '改了服务站“金融街服务站”：名称：第一服务站 → 金融街服务站；人员：陈晓燕 → 没有',
  ],
  [{ kind: 'remove', what: 'area', id: 'g1' }, '删了“第一网格”'],
  [
    { kind: 'assign', assign: [{ to: 'station', headcountFrom: 100, by: ['boundary', 'street'] }] },
    '改了分工规则：所有单位归网格，按社区找 → 职工100人以上的单位归服务站，按范围、再按街道找',
  ],
  [{ kind: 'reach', hours, hotline, verifyDays: 90 }, `改了核对期限：${verifyDays}天 → 90天`],
  [{ kind: 'emblem', picture: '' }, '去掉了公示牌上的会徽'],
]

test.each(said.map(([change, words]) => [words, change] as const))('the trail says: %s', (words, change) => {
  expect(wordsOfChange(change, before, roster).words).toBe(words)
})

test('two outlines of as many points are told apart', () => {
  const moved: Area = {
    ...area,
    covers: {
      ...area.covers,
      boundary: [
        [116.3, 39.9],
        [116.4, 39.9],
        [116.5, 40],
      ],
    },
  }
  expect(wordsOfChange({ kind: 'area', area: moved }, before, roster).words).toMatch(/：范围：3个点.* → 3个点/)
})

test('a rule says its conditions as alternatives', () => {
  const rule = { to: 'zone', aboveScale: true, feeFrom: 60_000, by: ['boundary'] } as const
  expect(ruleWords({ ...rule, by: [...rule.by] })).toBe('规模以上或自管会费每年60000元以上的单位归片，按范围找')
})
