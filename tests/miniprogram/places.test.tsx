import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import PlacesPage from '../../miniprogram/src/features/places/pages/places'
import {
  bankHours,
  daily,
  INDEX,
  index,
  LATE,
  LIVE,
  live,
  NOON,
  newPhone,
  openedAgain,
  place,
  standsAt,
} from '../support/taro/places'
import { answer, callsTo, ok } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const near = place('惠民银行', 350, { amenities: ['water', 'rest', 'toilet'], toilet: { where: 'inside' } })
const far = place('顺和餐厅', 900, { hours: daily(0, 1440), amenities: ['hot_meal'] })
const inside = place('机关食堂', 100, { access: 'inside' })
const shut = place('安平超市', 200, { hours: daily(1200, 1320) })
const town = [far, inside, near, shut]

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const toggle = async (name: string) => userEvent.click(await screen.findByRole('checkbox', { name }))
const rows = () => screen.getAllByRole('link').filter(({ classList }) => classList.contains('places-row'))
const names = () => rows().map((row) => row.querySelector('.strong')?.textContent)
const find = async () => {
  const shown = show(<PlacesPage />)
  await press('用我现在的位置')
  return shown
}
const quiet = { [LIVE]: ok({ places: [] }) }

beforeEach(() => newPhone())

describe('no dead end', () => {
  test.each([
    [1, /没让用位置，也能找/],
    [2, /现在说不出位置/],
    [3, /还没定到位/],
  ] as const)('a position that is not given (%s) leaves streets and the map', async (code, words) => {
    answer({ ...quiet, [INDEX]: index(town) })
    standsAt(code)
    await find()
    expect(await screen.findByText(words)).toBeVisible()
    await press('选街道，或者在地图上点')
    await press('金融街街道')
    expect(await screen.findByText(/惠民银行/)).toBeVisible()
  })

  test('a point on the map is one tap away, with no position at all', async () => {
    answer({ ...quiet, [INDEX]: index(town) })
    standsAt(1)
    await find()
    await press('选街道，或者在地图上点')
    await press('在地图上点一个位置')
    expect(phone.opened).toEqual(['open /features/places/pages/place-map'])
  })

  test('without a network on the first visit it says what to do, and trying again works', async () => {
    answer({ [INDEX]: 'nothing' })
    await find()
    expect(await screen.findByRole('alert')).toHaveTextContent('打开过一次以后，没有网也能找')
    answer({ ...quiet, [INDEX]: index(town) })
    await press('再试一次')
    expect(await screen.findByText('惠民银行')).toBeVisible()
  })

  test('without a network later everything is there, with its age, from where one looked last', async () => {
    answer({ ...quiet, [INDEX]: index(town) })
    const { unmount } = await find()
    await screen.findByText('惠民银行')
    unmount()
    answer({ [INDEX]: 'nothing', [LIVE]: 'nothing' })
    openedAgain('2026-11-23T07:01:00.000Z')
    standsAt(3)
    show(<PlacesPage />)
    expect(screen.getByText('惠民银行')).toBeVisible()
    expect(await screen.findByText('没连上网，用的是3小时前的数据。')).toBeVisible()
    expect(screen.getByText(/没定到位，还按上面的位置找/)).toBeVisible()
  })

  test('a phone without room shows what came, and asks again the next time', async () => {
    answer({ ...quiet, [INDEX]: index(town) })
    phone.isFull = true
    await find()
    expect(await screen.findByText('惠民银行')).toBeVisible()
  })
})

describe('the list', () => {
  test('the nearest first that let couriers in and are open on arrival, each with how far and until when', async () => {
    answer({ ...quiet, [INDEX]: index(town) })
    await find()
    await screen.findByText('惠民银行')
    expect(names()).toEqual(['惠民银行', '顺和餐厅'])
    const [first, second] = rows()
    for (const words of [/约350米 · 骑车2分钟/, /外卖、快递、环卫都能进 · 到17:00/, /如厕（站内）/])
      expect(first).toHaveTextContent(words)
    expect(second).toHaveTextContent('24小时')
    expect(screen.getByText(/约…米是直线距离/)).toBeVisible()
  })

  test('the position goes nowhere: no request carries it', async () => {
    answer({ ...quiet, [INDEX]: index(town) })
    await find()
    await screen.findByText('惠民银行')
    await waitFor(() => expect(callsTo(LIVE).length).toBeGreaterThan(0))
    expect(phone.sent.map(({ url, data }) => `${url} ${data ?? ''}`).join()).not.toMatch(/116\.|39\./)
  })

  test('what was said lately comes after the list and warns of a closed door', async () => {
    let tell = () => {}
    const told = new Promise<void>((resolve) => {
      tell = resolve
    })
    const faults = [{ subject: 'closed' as const, people: 3, isDoubtful: true, isLate: false }]
    const confirmed = { water: { at: '2026-11-23T01:00:00.000Z', by: 'outdoor' as const } }
    answer({
      [INDEX]: index(town),
      [LIVE]: async () => {
        await told
        return ok({ places: [live(near.id, { confirmed }), live(far.id, { faults })] })
      },
    })
    await find()
    expect(await screen.findByText('惠民银行')).toBeVisible()
    expect(screen.queryByText('骑手3小时前确认')).toBeNull()
    act(() => tell())
    expect(await screen.findByText('骑手3小时前确认')).toBeVisible()
    expect(screen.getByText('3人说没开门')).toBeVisible()
  })

  test('filters narrow it down, are kept for the next visit and can be taken back at once', async () => {
    answer({ ...quiet, [INDEX]: index(town) })
    const { unmount } = await find()
    await screen.findByText('惠民银行')
    await toggle('热饭')
    expect(names()).toEqual(['顺和餐厅'])
    unmount()
    openedAgain(NOON)
    show(<PlacesPage />)
    expect(await screen.findByRole('checkbox', { name: '热饭' })).toBeChecked()
    await press('更多')
    await press('都不选')
    await press('看结果')
    expect(names()).toEqual(['惠民银行', '顺和餐厅'])
  })

  test('those for their own staff are shown only when asked for, and say so', async () => {
    answer({ ...quiet, [INDEX]: index(town) })
    await find()
    await screen.findByText('惠民银行')
    await press('更多')
    await toggle('只供本单位职工的也看')
    await press('看结果')
    expect(names()[0]).toBe('机关食堂')
    expect(rows()[0]).toHaveTextContent('只供本单位职工')
  })

  test('ten at once, and ten more', async () => {
    const many = Array.from({ length: 23 }, (_, n) => place(`第${n}家店`, 100 + n * 30))
    answer({ ...quiet, [INDEX]: index(many) })
    await find()
    await screen.findByText('第0家店')
    expect(names()).toHaveLength(10)
    await press('再看10个')
    expect(names()).toHaveLength(20)
    await press('再看10个')
    expect(names()).toHaveLength(23)
    expect(screen.queryByRole('button', { name: '再看10个' })).toBeNull()
  })

  test('a change is there when the page looks again, and nothing is asked for twice', async () => {
    answer({ ...quiet, [INDEX]: index(town) })
    const { unmount } = await find()
    await screen.findByText('惠民银行')
    unmount()
    answer({ ...quiet, [INDEX]: index([place('新开的店', 50), ...town], 2) })
    show(<PlacesPage />)
    expect(await screen.findByText('新开的店')).toBeVisible()
    expect(phone.sent.some(({ url }) => url.includes('/tiles/'))).toBe(false)
  })
})

describe('at 21:40, when every bank is shut', () => {
  beforeEach(() => newPhone(LATE))

  test('it says so, and shows the nearest that is open, the 24-hour ones and when the nearest opens', async () => {
    const open = place('夜宵店', 6_000, { hours: daily(600, 1430) })
    const always = place('通宵便利店', 7_000, { hours: daily(0, 1440) })
    const bank = place('惠民银行', 350, { hours: bankHours })
    answer({ ...quiet, [INDEX]: index([always, open, bank]) })
    await find()
    expect(await screen.findByText('15分钟内，没有现在开着的。')).toBeVisible()
    expect(screen.getByText('附近最早的明天08:30开门。')).toBeVisible()
    const part = (words: string) => within(screen.getByRole('heading', { name: words }).parentElement ?? document.body)
    expect(part('现在开着的，最近的一个').getByText('夜宵店')).toBeVisible()
    expect(part('24小时开的').getByText('通宵便利店')).toBeVisible()
  })

  test('what is shut can be seen all the same', async () => {
    answer({ ...quiet, [INDEX]: index([place('惠民银行', 350)]) })
    await find()
    await press('没开门的也看看')
    expect(await screen.findByText(/现在关着，明天08:30开门/)).toBeVisible()
  })
})

describe('beyond one tile', () => {
  const tiles = [
    { key: 'a', version: 'va', count: 1, box: [116.3, 39.9, 116.4, 39.95] },
    { key: 'b', version: 'vb', count: 1, box: [121.3, 31.1, 121.5, 31.3] },
  ] as const

  test('only the tile one stands in is fetched', async () => {
    const { encodeTile } = await import('@lianxin/shared/places/tile')
    answer({
      ...quiet,
      [INDEX]: index([near], 1, { tiles, only: undefined }),
      'GET /api/places/tiles/a/va': ok(encodeTile([near])),
    })
    await find()
    expect(await screen.findByText('惠民银行')).toBeVisible()
    expect(phone.sent.filter(({ url }) => url.includes('/tiles/')).map(({ url }) => url.split('/tiles/')[1])).toEqual([
      'a/va',
    ])
  })
})
