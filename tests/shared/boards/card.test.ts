import { cardView } from '@lianxin/shared/boards/card'
import { chineseCalendar } from '../../../functions/src/work-calendar'
import { card } from '../../support/factories'

const calendar = chineseCalendar()
const away = [{ from: '2026-11-20', to: '2026-11-20' }]
const kinds = (officers: typeof card.officers, at: string) =>
  cardView({ ...card, officers }, at, calendar).rungs.map(({ kind }) => kind)

test('the ladder goes from the officer over the substitute and the station to the hotline', () => {
  expect(kinds(card.officers, '2026-11-20T02:00:00.000Z')).toEqual(['officer', 'substitute', 'station', 'hotline'])
})

test('who is away is not on the ladder, and the first rung says for whom it stands in', () => {
  const [first, ...rest] = card.officers
  if (!first) throw new Error('the card has officers')
  const view = cardView({ ...card, officers: [{ ...first, away }, ...rest] }, '2026-11-20T02:00:00.000Z', calendar)
  expect(view.rungs[0]).toMatchObject({ kind: 'substitute', name: '刘芳' })
  expect(view.standingInFor).toBe('王建国')
})

test('when all are away the station comes first', () => {
  expect(
    kinds(
      card.officers.map((officer) => ({ ...officer, away })),
      '2026-11-20T02:00:00.000Z',
    ),
  ).toEqual(['station', 'hotline'])
})

test('an absence begins and ends at midnight in Shanghai', () => {
  const absent = card.officers.map((officer) => ({ ...officer, away }))
  expect(kinds(absent, '2026-11-19T15:59:59.999Z')).toHaveLength(4)
  expect(kinds(absent, '2026-11-19T16:00:00.000Z')).toHaveLength(2)
  expect(kinds(absent, '2026-11-20T16:00:00.000Z')).toHaveLength(4)
})

test('after hours it says when it opens next, over a weekend too', () => {
  expect(cardView(card, '2026-11-20T09:29:59.999Z', calendar).open).toBe(true)
  expect(cardView(card, '2026-11-20T09:30:00.000Z', calendar)).toMatchObject({
    open: false,
    opensAt: '2026-11-23T01:00:00.000Z',
  })
})
