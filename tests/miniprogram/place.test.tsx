import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import PlacePage from '../../miniprogram/src/features/places/pages/place'
import PlaceMapPage from '../../miniprogram/src/features/places/pages/place-map'
import { pickPosition } from '../../miniprogram/src/features/places/position'
import { INDEX, index, LIVE, live, MOVE, newPhone, north, openedAgain, place, READ, view } from '../support/taro/places'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const bank = place('惠民银行', 350, {
  amenities: ['water', 'rest', 'toilet'],
  toilet: { where: 'nearby', note: '出门左转50米' },
  phone: '010-5550-0123',
  host: '惠民银行金融街支行',
  note: '跟保安说一声',
  badge: true,
})
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }))
const open = async (table: Parameters<typeof answer>[0] = {}) => {
  answer({ [INDEX]: index([bank]), [READ(bank.id)]: ok(view(bank.id)), [LIVE]: ok({ places: [] }), ...table })
  const shown = show(<PlacePage />)
  await screen.findByRole('heading', { name: '惠民银行' })
  return shown
}

beforeEach(() => {
  newPhone()
  phone.params = { id: bank.id }
})

describe('one tap', () => {
  test('that did not get through is taken back, says so, and can be tapped again', async () => {
    await open({ [MOVE(bank.id)]: 'nothing' })
    await press('饮水用不了')
    expect(await screen.findByRole('alert')).toHaveTextContent('没发出去：没连上网。有网以后，请再点一次。')
    answer({ [MOVE(bank.id)]: ok({ live: live(bank.id) }) })
    await press('饮水用不了')
    expect(await screen.findByRole('status', { name: '' })).toHaveTextContent('记下了：饮水用不了')
    expect(callsTo(MOVE(bank.id))).toHaveLength(2)
  })

  test('the server does not take says why', async () => {
    await open({ [MOVE(bank.id)]: refused('place_removed', 409) })
    await press('没开门')
    expect(await screen.findByRole('alert')).not.toHaveTextContent('没连上网')
    expect(screen.getByRole('alert').textContent).not.toBe('')
  })

  test('that it is shut cannot be said while its hours say so, and the reason stands there', async () => {
    const shut = { ...bank, hours: { week: [[], [], [], [], [], [], []] } }
    answer({ [INDEX]: index([shut]), [READ(shut.id)]: ok(view(shut.id)), [LIVE]: ok({ places: [] }) })
    show(<PlacePage />)
    await press('没开门')
    expect(screen.getByText('按登记的时间，现在本来就不开门。时间写得不对，请打电话告诉站点。')).toBeVisible()
    expect(screen.getByRole('button', { name: '没开门' })).toHaveAttribute('aria-disabled', 'true')
    expect(callsTo(MOVE(shut.id))).toHaveLength(0)
  })

  test('stands on the screen before the server has answered, with what becomes of it', async () => {
    let reply = () => {}
    const replied = new Promise<void>((resolve) => {
      reply = resolve
    })
    await open({
      [MOVE(bank.id)]: async () => {
        await replied
        return ok({ live: live(bank.id) })
      },
    })
    await press('饮水用不了')
    expect(screen.getByText('记下了：饮水用不了。已告诉站点，请他们两个工作日内修好。')).toBeVisible()
    expect(screen.getByText('✓ 用不了')).toBeVisible()
    reply()
    await waitFor(() => expect(callsTo(MOVE(bank.id))).toEqual([{ move: { move: 'report', subject: 'water' } }]))
  })

  test('that it works is thanked for, and the last word on the door holds', async () => {
    await open({ [MOVE(bank.id)]: ok({ live: live(bank.id) }) })
    await press('不让进')
    expect(await screen.findByText(/记下了：不让进。已请站点两个工作日内说明/)).toBeVisible()
    await press('能进')
    expect(await screen.findByText('谢谢，别人会看到刚刚有人确认过。')).toBeVisible()
    expect(screen.queryByText(/记下了：不让进/)).toBeNull()
    expect(callsTo(MOVE(bank.id)).map(({ move }) => move)).toEqual([
      { move: 'report', subject: 'refused' },
      { move: 'confirm', subject: 'open' },
    ])
  })
})

describe('a place', () => {
  test('shows at once from the phone what there is, without a network', async () => {
    const { unmount } = await open()
    unmount()
    openedAgain('2026-11-23T06:30:00.000Z')
    answer({ [INDEX]: 'nothing', [READ(bank.id)]: 'nothing' })
    show(<PlacePage />)
    expect(screen.getByRole('heading', { name: '惠民银行' })).toBeVisible()
    expect(await screen.findByText('没连上网，用的是2小时前的数据。')).toBeVisible()
  })

  test('says who may come in, today and the week, where the toilet is, its host and its badge', async () => {
    await open()
    for (const words of [
      '外卖、快递、环卫都能进',
      '到17:00',
      '今天 08:30-17:00',
      '周一至周五 08:30-17:00',
      '（附近：出门左转50米）',
      '惠民银行金融街支行',
      '跟保安说一声',
      '最美站点',
      '惠民银行的门口',
    ])
      expect(screen.getByText(words)).toBeVisible()
  })

  test('says what was confirmed and reported of each amenity, and warns of what is doubtful', async () => {
    const confirmed = { water: { at: '2026-11-23T01:00:00.000Z', by: 'outdoor' as const } }
    const faults = [
      { subject: 'rest' as const, people: 1, isDoubtful: false, isLate: false },
      { subject: 'closed' as const, people: 4, isDoubtful: true, isLate: false },
    ]
    await open({ [READ(bank.id)]: ok(view(bank.id, { confirmed, faults })) })
    expect(await screen.findByText('骑手3小时前确认')).toBeVisible()
    expect(screen.getByText('1人说用不了')).toBeVisible()
    expect(screen.getByText('4人说没开门')).toBeVisible()
  })

  test('closed for a while says why and until when', async () => {
    const closure = { from: '2026-11-20', until: '2026-12-01', words: '装修' }
    answer({ [INDEX]: index([{ ...bank, closure }]), [READ(bank.id)]: ok(view(bank.id)) })
    show(<PlacePage />)
    expect(await screen.findByText('暂时关闭：装修，到12月1日。')).toBeVisible()
    expect(screen.getByText('今天 休息')).toBeVisible()
    expect(screen.getByText(/现在关着，12月2日 周三 08:30开门/)).toBeVisible()
  })

  test('without a number says so, and the way there is open all the same', async () => {
    answer({ [INDEX]: index([place('惠民银行', 350)]), [READ(bank.id)]: ok(view(bank.id)) })
    show(<PlacePage />)
    expect(await screen.findByText('没留电话')).toBeVisible()
    const pressed: string[] = []
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      pressed.push(`${this.href} ${this.target} ${this.rel}`)
    })
    await press('去这里：惠民银行')
    click.mockRestore()
    const [lng, lat] = north(350)
    expect(pressed).toEqual([
      `https://uri.amap.com/marker?position=${lng},${lat}&name=${encodeURIComponent('惠民银行')}&coordinate=gaode&callnative=1 _blank noreferrer`,
    ])
  })

  test('that has been taken away says so', async () => {
    answer({ [INDEX]: index([bank]), [READ(bank.id)]: ok(view(bank.id, { removed: true })) })
    show(<PlacePage />)
    expect(await screen.findByText(/惠民银行已经撤了/)).toBeVisible()
  })

  test('that is not among those at hand says where to look', async () => {
    phone.params = { id: 'ZZZZZZZZ' }
    answer({ [INDEX]: index([bank]) })
    show(<PlacePage />)
    expect(await screen.findByText(/手机里没有这个歇脚点/)).toBeVisible()
  })
})

test('the map shows without a ground or a position, and the place that was asked for beneath it', async () => {
  answer({ [INDEX]: index([bank]), [LIVE]: ok({ places: [] }) })
  show(<PlaceMapPage />)
  expect(await screen.findByRole('region', { name: /歇脚点地图/ })).toBeVisible()
  expect(await screen.findByText('惠民银行')).toBeVisible()
  expect(document.querySelectorAll('.map-pin')).toHaveLength(1)
  expect(document.querySelector('.map-pin')).toHaveAttribute('data-words', '开')
  expect(document.querySelectorAll('.leaflet-tile')).toHaveLength(0)
})

test('with a ground to ask for its pictures lie beneath, and whose they are is said', async () => {
  const map = { url: 'https://tiles.example/{z}/{x}/{y}.png', attribution: '示例地图' }
  pickPosition(north(0), '金融街街道')
  answer({ [INDEX]: index([bank], 1, { map }), [LIVE]: ok({ places: [] }) })
  show(<PlaceMapPage />)
  expect(await screen.findByText('示例地图')).toBeVisible()
  expect(screen.getByText(/蓝点：金融街街道/)).toBeVisible()
})
