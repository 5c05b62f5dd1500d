import type { PlaceRow } from '@lianxin/shared/places/views'
import type { BrowserPerson } from '../support/browser-person'
import { openTown, type Town } from './town'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const api = async (who: 'clerk' | 'courier', path: string, body?: unknown) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await town.server.signIn(who)}` }
  const how = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const reply = await fetch(`${town.server.base}${path}`, { ...how, headers })
  if (!reply.ok) throw new Error(`${path} ${reply.status} ${await reply.text()}`)
  return reply.json()
}

/** A place of the demo that nobody hosts yet and of which nothing was reported. */
const unhosted = async (): Promise<PlaceRow> => {
  const { places }: { places: PlaceRow[] } = await api('clerk', '/api/places')
  const found = places.find(
    ({ kind, access, hosts, cases }) => kind === 'warm_station' && access === 'outdoor' && hosts === 0 && cases === 0,
  )
  if (!found) throw new Error('every place has a host')
  return found
}

describe('a host', () => {
  let place: PlaceRow
  let host: BrowserPerson

  test('is invited by the office, opens the link on their own phone and keeps the place from then on', async () => {
    place = await unhosted()
    const clerk = await town.person('clerk', 'desk')
    await clerk.goto(`/place-desk?id=${place.id}`)
    await clerk.presses('邀请一位管理员')
    await clerk.sees(/\/h\/[0-9A-Z]{26}/)
    await clerk.looksAt('hosting-invite')
    const link = (await clerk.page.getByText(/\/h\/[0-9A-Z]{26}/).textContent()) ?? ''
    host = await town.visitor()
    await host.goto(new URL(link).pathname)
    await host.sees(place.name)
    await host.looksAt('hosting-join')
    await host.writes('怎么称呼您', '大堂李师傅')
    await host.presses('加入')
    await host.sees('骑手现在看到的')
    await host.looksAt('hosting-keep')
    const second = await town.visitor()
    await second.goto(new URL(link).pathname)
    await second.sees(/这张邀请已经用过了/)
  })

  test('is told of a report, answers it in one tap, and a courier sees it', async () => {
    await api('courier', `/api/places/${place.id}/moves`, { move: { move: 'report', subject: 'closed' } })
    await town.aMinuteLater()
    await host.goto('/notices')
    await host.presses(new RegExp(`${place.name}：有人反映没开门`))
    await host.sees('有人反映：没开门')
    await host.looksAt('hosting-case')
    await host.presses('正常开放')
    await host.sees('存好了。骑手现在看到：能进，站点刚确认。')
    const courier = await town.person('courier')
    await courier.goto(`/place?id=${place.id}`)
    await courier.sees(/站点.*确认/)
  })

  test('closes for today in one tap, and a courier reads so within a minute', async () => {
    await host.goto('/hosted')
    await host.looksAt('hosting-hosted')
    await host.presses(new RegExp(place.name))
    await host.presses('今天不开')
    await host.sees('存好了。骑手现在看到：今天不开。明天起照平常的时间。')
    await town.aMinuteLater()
    const courier = await town.person('courier')
    await courier.goto(`/place?id=${place.id}`)
    await courier.sees(/今天不开/)
  })

  test('changes hours, one day at a time, on a phone', async () => {
    await host.goto(`/keep?id=${place.id}`)
    await host.presses(/^开放时间/)
    await host.presses(/^周一/)
    await host.looksAt('hosting-hours')
    await host.presses('24小时')
    await host.presses('每天都这样')
    await host.presses('存好')
    await host.sees(/骑手现在看到：24小时/)
    for (const [row, name] of [
      [/^能提供什么/, 'hosting-amenities'],
      [/^管理员/, 'hosting-hosts'],
    ] as const) {
      await host.presses(row)
      await host.looksAt(name)
      await host.presses('关闭')
    }
  })
})
