import { loadReview } from '../../../functions/src/local/review/load-review'
import { REVIEW, REVIEW_BOARD } from '../../../functions/src/local/review/review-district'
import { contentsOf } from '../../support/contents'
import { codeOf, enter } from '../../support/enter'
import { card, district, idOf, people, telling } from '../../support/factories'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'
let app: Awaited<ReturnType<typeof openApp>>
beforeEach(async () => {
  app = await openApp(NOW)
  await app.deps.districts.put(district)
  await app.deps.boards.put(card)
  await enter(app, people.clerk)
})
afterEach(() => app.close())

const join = async (url: string, openid: string) => {
  const body = { token: url.slice(-26), credentials: { wechat: { code: app.codes.mint(openid) } } }
  return Object((await app.call('POST', '/api/invitations/accept', { body })).body)
}

test('a reviewer files at its board, answers as its cadre and sees its office, and nothing of a real district', async () => {
  const links = await loadReview(app.deps)
  expect(links.board).toBe(`https://lianxin.example/b/${REVIEW_BOARD}`)
  expect((await app.call('GET', `/api/boards/${REVIEW_BOARD}`)).text).toContain('演示干部')
  const [cadre, clerk] = [await join(links.cadre, 'reviewer-1'), await join(links.clerk, 'reviewer-2')]
  const worker = await app.tokenOf(people.stranger)
  const filing = { key: idOf('k1'), board: REVIEW_BOARD, telling }
  const { id } = Object((await app.call('POST', '/api/needs', { token: worker, body: filing })).body)
  const accept = { key: idOf('k2'), version: 1, act: { move: 'accept' } }
  expect(codeOf(await app.call('POST', `/api/needs/${id}/moves`, { token: cadre.token, body: accept }))).toBe('ok')
  const officers = (await app.call('GET', '/api/officers', { token: clerk.token })).text
  expect([officers.includes('演示站长'), officers.includes('孙文')]).toEqual([true, false])
  const real = await app.tokenOf(people.clerk)
  expect(codeOf(await app.call('GET', `/api/needs/${id}`, { token: real }))).toBe('not_found')
})

test('loaded again it changes nothing but the invitations, and the ones before end', async () => {
  const earlier = await loadReview(app.deps)
  const real = (items: { pk: string }[]) => items.filter(({ pk }) => pk.includes('xicheng') || pk.includes(card.code))
  const before = await contentsOf(app.deps.table)
  app.clock.plus(1000)
  await loadReview(app.deps)
  const after = await contentsOf(app.deps.table)
  expect(real(after)).toEqual(real(before))
  expect((await app.deps.roster.all(REVIEW)).map(({ name }) => name).sort()).toEqual([
    '演示干部',
    '演示文员',
    '演示站长',
  ])
  const read = await app.call('POST', '/api/invitations/read', { body: { token: earlier.cadre.slice(-26) } })
  expect(codeOf(read)).toBe('invitation_replaced')
})
