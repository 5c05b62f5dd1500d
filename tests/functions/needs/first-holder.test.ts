import { firstHolder } from '../../../functions/src/needs/first-holder'
import { card, district, people } from '../../support/factories'

const [first, second] = card.officers
if (!first || !second) throw new Error('the card has two officers')
const cardOf = (employer: string, away = false) => ({
  ...card,
  officers: [{ ...first, employer, away: away ? [{ from: '2026-11-20', to: '2026-11-20' }] : [] }, second],
})
const holder = (employer: string, workplace?: string, away = false) =>
  firstHolder(cardOf(employer, away), district, {
    filer: people.worker.id,
    telling: workplace === undefined ? {} : { workplace },
    at: '2026-11-20T02:00:00.000Z',
  })

test.each([
  ['安和物业', '安和物业'],
  ['北京安和物业管理有限公司', '安和物业'],
  ['安和物业', ' 金融街 安和物业（二部）'],
  ['ＡＢＣ科技', 'abc科技'],
])('whoever works for %p does not get what is told of %p: the station does, not the substitute', (employer, told) => {
  expect(holder(employer, told)).toEqual({
    kind: 'body',
    id: 'st-1',
    name: '第一服务站',
    person: { id: people.stationHead.id, name: '李桂兰' },
  })
})

test.each([
  ['安和物业', '平安银行'],
  ['安和物业', '安'],
  ['安和物业', '（ ）'],
  ['安和物业', undefined],
  ['', '安和物业'],
])('whoever works for %p gets what is told of %p', (employer, told) => {
  expect(holder(employer, told)).toMatchObject({ kind: 'person', id: first.id })
})

test('while whoever works for the employer is away, the substitute has it as ever', () => {
  expect(holder('安和物业', '安和物业', true)).toMatchObject({ kind: 'person', id: second.id })
})
