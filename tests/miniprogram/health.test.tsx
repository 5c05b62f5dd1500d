import { screen } from '@testing-library/react'
import HealthPage from '../../miniprogram/src/features/office/health/pages/health'
import { factsOf, type Health, verdictOf } from '../../miniprogram/src/features/office/health/words'
import { answer, ok, refused, SESSION } from '../support/taro/server'
import { show } from '../support/taro/show'

const HEALTH = 'GET /api/office/health'
const health = (over: Partial<Health> = {}): Health => ({
  at: '2026-11-20T03:00:00.000Z',
  untold: { count: 0 },
  timers: { count: 0 },
  sweep: { at: '2026-11-20T02:59:30.000Z', failed: 0 },
  refused: [],
  ...over,
})
const around = {
  'POST /api/session': ok({
    ...SESSION,
    me: { ...SESSION.me, name: '周敏', duties: [{ role: 'clerk', district: 'd1' }] },
  }),
  'GET /api/notices': ok({ notices: [], unread: 0 }),
  'GET /api/wechat/unreached': ok({ officers: [], hosts: [], checks: [] }),
}

test('when all is well it says so plainly', async () => {
  answer({ ...around, [HEALTH]: ok(health()) })
  show(<HealthPage />)
  expect(await screen.findByRole('heading', { name: '一切正常' })).toBeVisible()
  expect(screen.getByText('10:59（刚才）')).toBeVisible()
  expect(screen.getByText('今天还没有。')).toBeVisible()
})

test('what was refused today is listed with the sentence people read', async () => {
  const sentence = '请先接手。'
  answer({ ...around, [HEALTH]: ok(health({ refused: [{ code: 'accept_first', words: sentence, hits: 12 }] })) })
  show(<HealthPage />)
  expect(await screen.findByText(sentence)).toBeVisible()
  expect(screen.getByText('12 次')).toBeVisible()
  expect(screen.getByRole('heading', { name: '一切正常' })).toBeVisible()
})

test('what waits for a moment is no fault, what waits for long is', () => {
  const waits = (oldest: string) => health({ untold: { count: 3, oldest } })
  expect(factsOf(waits('2026-11-20T02:58:00.000Z'))[0]).toMatchObject({ words: '3 件，最久 2 分钟', isBad: false })
  const long = waits('2026-11-20T00:55:00.000Z')
  expect(factsOf(long)[0]).toMatchObject({ words: '3 件，最久 2 小时 5 分钟', isBad: true })
  expect(verdictOf(long)).toMatchObject({ words: '有情况', more: expect.stringContaining('等着告诉的') })
})

test.each([
  ['a sweep that never ran', health({ sweep: undefined }), '还没有巡查过'],
  ['a sweep that stopped', health({ sweep: { at: '2026-11-20T02:00:00.000Z', failed: 0 } }), '10:00（1 小时前）'],
  ['a sweep that failed', health({ sweep: { at: '2026-11-20T02:59:30.000Z', failed: 2 } }), '2 件，会再试'],
])('%s is bad', (_, given, words) => {
  expect(factsOf(given)).toContainEqual(expect.objectContaining({ words, isBad: true }))
})

test('who is not of the office is told so', async () => {
  answer({ ...around, [HEALTH]: refused('forbidden', 403) })
  show(<HealthPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('这不归您的岗位办。')
})

test('the office finds it in the navigation', async () => {
  answer({ ...around, [HEALTH]: ok(health()) })
  show(<HealthPage />)
  expect(await screen.findByRole('link', { name: '运行情况' })).toHaveAttribute('aria-current', 'page')
})

test('whom no message reaches and what a person should look at stand below, the need a tap away', async () => {
  const at = '2026-11-20T02:00:00.000Z'
  const checks = [{ needId: '01J000000000000000000000N1', n: 1, state: 'risky', at }]
  const officers = [{ id: '01J000000000000000000000C1', name: '王建国', since: at }]
  const place = { id: '0A1B2C3D', name: '惠民银行暖心驿站' }
  const hosts = [{ id: '01J000000000000000000000H1', name: '韩建国', since: at, place }]
  answer({ ...around, [HEALTH]: ok(health()), 'GET /api/wechat/unreached': ok({ officers, hosts, checks }) })
  show(<HealthPage />)
  expect(await screen.findByRole('heading', { name: '收不到微信提醒的人' })).toBeVisible()
  expect(screen.getByText('王建国')).toBeVisible()
  expect(screen.getByRole('heading', { name: '收不到微信提醒的站点管理员' })).toBeVisible()
  expect(screen.getByText('韩建国（惠民银行暖心驿站）')).toBeVisible()
  expect(screen.getByRole('link', { name: /微信说可能违规，请先看/ })).toBeVisible()
})
