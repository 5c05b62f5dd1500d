import { encodeTile } from '@lianxin/shared/places/tile'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import OverviewPage from '../../miniprogram/src/features/office/organisation/pages/overview'
import CoveragePage from '../../miniprogram/src/features/office/place-desk/pages/coverage'
import PlaceDeskPage from '../../miniprogram/src/features/office/place-desk/pages/place-desk'
import PlaceFilePage from '../../miniprogram/src/features/office/place-desk/pages/place-file'
import { forgetSnapshot } from '../../miniprogram/src/features/places/snapshot'
import { beginSession } from '../../miniprogram/src/session/session'
import { asLeader, atDesk, district } from '../support/taro/desk'
import { kept, LIST, MOVE, moved, onFriday, PLACE, place, placeRow, READ, waterCase } from '../support/taro/kept-places'
import { answer, callsTo, ok, refused, SESSION } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

jest.mock('../../miniprogram/src/platform/photos', () => jest.requireActual('../support/taro/photo-host'))

const CREATE = 'POST /api/places'
const OPEN_DATA = 'GET /api/places/open-data'
const SET_OPEN_DATA = 'POST /api/places/open-data'
const office = (over: Parameters<typeof kept>[0] = {}) => place({ parts: ['anyone', 'office'], hosts: [], ...over })
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const rows = [
  placeRow({ id: 'P1ACE003', name: '老街坊面馆', verifiedOn: '2026-08-22' }),
  placeRow({ id: 'P1ACE004', name: '月坛书屋', kind: 'reading_room', verifiedOn: '2026-08-23' }),
  placeRow({ cases: 2, due: '2026-11-24' }),
  placeRow({ id: 'P1ACE002', name: '和顺快餐', cases: 1, due: '2026-11-20', isLate: true }),
]
const removed = placeRow({ id: 'P1ACE005', name: '旧报亭', removedOn: '2026-11-02' })
/** The lists as the server gives them: what was taken away is a list of its own. */
const lists: Parameters<typeof answer>[0] = {
  ...atDesk,
  [LIST]: ({ path }) => ok({ places: path.includes('show=removed') ? [removed] : rows }),
}
const open = async (table: Parameters<typeof answer>[0] = {}) => {
  answer({ ...lists, ...table })
  const shown = show(<PlaceDeskPage />)
  await screen.findByRole('radio', { name: '全部 4' })
  return shown
}
const lineOf = (name: RegExp) => screen.getByRole('row', { name })
const detail = () => within(screen.getByRole('region', { name: '站点详情' }))

const signIn = (role: 'clerk' | 'leader') =>
  act(() => beginSession({ ...SESSION, me: { ...SESSION.me, name: '孙雅', duties: [{ role, district: 'd1' }] } }))

beforeEach(() => {
  onFriday()
  signIn('clerk')
})

describe('the list', () => {
  test('that does not come says so and can be asked for again', async () => {
    let tries = 0
    answer({
      ...lists,
      [LIST]: ({ path }) => {
        tries += 1
        return tries <= 2 ? 'nothing' : ok({ places: path.includes('show=removed') ? [] : rows })
      },
    })
    show(<PlaceDeskPage />)
    expect(await screen.findByRole('alert')).toHaveTextContent('没连上网')
    await press('再试一次')
    expect(await screen.findByRole('radio', { name: '全部 4' })).toBeVisible()
  })

  test('counts those nobody has confirmed for ninety days, those reported and those taken away', async () => {
    await open()
    for (const name of ['90天没核对 1', '有人反映 2', '已撤下 1'])
      expect(screen.getByRole('radio', { name })).toBeVisible()
    await userEvent.click(screen.getByRole('radio', { name: '有人反映 2' }))
    const [first, second] = within(screen.getByRole('grid')).getAllByRole('row').slice(1)
    expect(first).toHaveTextContent('和顺快餐')
    expect(second).toHaveTextContent('2条，11月24日前答复')
  })

  test('is searched by name and by street; nothing found says what to do', async () => {
    await open()
    await userEvent.type(screen.getByLabelText('找站点'), '金融街街道')
    expect(screen.getByText('4 个站点')).toBeVisible()
    await userEvent.type(screen.getByLabelText('找站点'), '没有的')
    expect(screen.getByText('没有这样的站点')).toBeVisible()
    await userEvent.clear(screen.getByLabelText('找站点'))
    await userEvent.type(screen.getByLabelText('找站点'), '书屋')
    expect(screen.getByText('1 个站点')).toBeVisible()
  })

  test('opens at the list an address names, and on a phone leads on', async () => {
    phone.params = { show: 'removed' }
    await open()
    expect(screen.getByRole('radio', { name: '已撤下 1' })).toBeChecked()
    await userEvent.click(screen.getByRole('link', { name: /旧报亭/ }))
    expect(phone.opened).toEqual(['open /features/office/place-desk/pages/place-desk?id=P1ACE005'])
  })

  test('of a leader offers nothing that is not theirs to do', async () => {
    signIn('leader')
    answer({ ...lists, ...asLeader, [READ]: place({ parts: ['anyone'] }) })
    show(<PlaceDeskPage />)
    await userEvent.click(await screen.findByRole('row', { name: /惠民银行/ }))
    expect(await screen.findByRole('heading', { name: '经过' })).toBeVisible()
    for (const name of ['登记新站点', '公开数据', '编辑', '撤下'])
      expect(screen.queryByRole('button', { name })).toBeNull()
  })
})

describe('one place', () => {
  const choose = async (table: Parameters<typeof answer>[0]) => {
    await open(table)
    await userEvent.click(lineOf(/惠民银行/))
    await screen.findByRole('heading', { name: '经过' })
  }

  test('says what is known of it, who confirmed what, and what happened', async () => {
    await choose({ [READ]: office() })
    expect(detail().getByText('周一至周五 09:00-17:00')).toBeVisible()
    expect(detail().getByText('116.3612, 39.9135（GCJ-02）')).toBeVisible()
    expect(detail().getByText('骑手3小时前确认')).toBeVisible()
    expect(detail().getAllByText('还没有人确认过')).toHaveLength(3)
    expect(detail().getByText('10月1日 周四 10:00 孙雅（区总工会）')).toBeVisible()
  })

  test('is not taken away without a reason, which stays when the connection is lost', async () => {
    await choose({ [READ]: office(), [MOVE]: 'nothing' })
    await press('撤下')
    expect(screen.getByRole('button', { name: '确定撤下' })).toHaveAccessibleDescription('先写为什么撤下')
    await userEvent.type(screen.getByLabelText('为什么撤下'), '单位搬走了')
    await press('确定撤下')
    expect(await screen.findByRole('alert')).toHaveTextContent('没连上网')
    expect(screen.getByLabelText('为什么撤下')).toHaveValue('单位搬走了')
  })

  test('is taken away with a reason, and only brought back from then on', async () => {
    const gone = { on: '2026-11-20', reason: '单位搬走了' }
    await choose({ [READ]: office(), [MOVE]: moved({ parts: ['anyone', 'office'], removed: gone }) })
    await press('撤下')
    await userEvent.type(screen.getByLabelText('为什么撤下'), '单位搬走了')
    await press('确定撤下')
    expect(await screen.findByText('已撤下：单位搬走了')).toBeVisible()
    expect(callsTo(MOVE)).toEqual([{ version: 4, move: { move: 'remove', reason: '单位搬走了' } }])
    expect(screen.queryByRole('button', { name: '编辑' })).toBeNull()
    expect(screen.getByRole('button', { name: '恢复' })).not.toHaveAttribute('aria-disabled')
  })

  test('somebody else changed a moment ago says so, and nothing is done', async () => {
    await choose({ [READ]: office(), [MOVE]: refused('stale_version', 409) })
    await press('评为最美站点')
    expect(await screen.findByRole('alert')).toHaveTextContent('刚才有人先办了这一件')
  })

  test('is given the badge, and verified once a day', async () => {
    await choose({
      [READ]: office({ verifiedOn: '2026-11-20' }),
      [MOVE]: moved({ badge: true, parts: ['anyone', 'office'] }),
    })
    expect(screen.getByRole('button', { name: '核对过，没错' })).toHaveAccessibleDescription('今天核对过了')
    await press('评为最美站点')
    expect(await screen.findByRole('button', { name: '取消最美站点' })).toBeVisible()
    expect(callsTo(MOVE)).toEqual([{ version: 4, move: { move: 'badge', badge: true } }])
  })

  test('has its reports answered by the office as well', async () => {
    await choose({ [READ]: office({ cases: [waterCase] }), [MOVE]: moved({ parts: ['anyone', 'office'] }) })
    await press('修好了')
    expect(await screen.findByText('骑手现在看到：饮水能用，站点刚确认。')).toBeVisible()
  })
})

describe('the form', () => {
  const write = async (label: string, text: string) => {
    const field = screen.getByLabelText(label)
    await userEvent.clear(field)
    await userEvent.type(field, text)
  }
  const fill = async () => {
    await write('名称', '惠民银行月坛支行')
    await userEvent.selectOptions(screen.getByLabelText('街道'), '金融街街道')
    await write('地址', '示例路9号')
    await write('经度, 纬度', '116.36，39.91')
  }
  const openNew = async (table: Parameters<typeof answer>[0] = {}) => {
    answer({ ...atDesk, ...table })
    show(<PlaceFilePage />)
    await screen.findByLabelText('名称')
  }
  const save = () => screen.getByRole('button', { name: '保存' })

  test.each([
    ['39.91,116.36', '经度和纬度写反了：经度（如 116.36）写在前面'],
    ['2.35,48.86', '这个位置不在中国，请核对'],
    ['金融大街', '请填经度和纬度，比如 116.36, 39.91'],
  ])('does not take %s for a place, and says why at its field', async (typed, words) => {
    await openNew()
    await fill()
    await write('经度, 纬度', typed)
    expect(screen.getByLabelText('经度, 纬度')).toHaveAttribute('aria-invalid', 'true')
    expect(save()).toHaveAccessibleDescription(words)
  })

  test('says what the server refuses at its field, and keeps what was typed', async () => {
    await openNew({ [CREATE]: refused('bad_request', 400, { 'facts.street': '没有这个街道，请重新选。' }) })
    await fill()
    await userEvent.click(save())
    expect(await screen.findByText('没有这个街道，请重新选。')).toBeVisible()
    expect(screen.getByLabelText('名称')).toHaveValue('惠民银行月坛支行')
  })

  test('of a place that is there already says so', async () => {
    await openNew({ [CREATE]: refused('place_exists', 409) })
    await fill()
    await userEvent.click(save())
    expect(await screen.findByRole('alert')).toHaveTextContent('这个站点已经登记过了。')
  })

  test('enters a place as it was typed, and shows it', async () => {
    await openNew({ [CREATE]: office() })
    await fill()
    await userEvent.click(screen.getByRole('checkbox', { name: '渴可饮水' }))
    await userEvent.click(save())
    await waitFor(() =>
      expect(phone.opened).toEqual([`replace /features/office/place-desk/pages/place-desk?id=${PLACE}`]),
    )
    expect(callsTo(CREATE)).toMatchObject([
      {
        facts: {
          name: '惠民银行月坛支行',
          kind: 'warm_station',
          access: 'outdoor',
          street: 'jrj',
          point: [116.36, 39.91],
          amenities: ['water'],
          toilet: { where: 'none' },
          photos: [],
        },
      },
    ])
  })

  test('of a place somebody else changed reads what they wrote, and a person decides', async () => {
    let now = kept({ parts: ['anyone', 'office'] })
    phone.params = { id: PLACE }
    answer({
      ...atDesk,
      [READ]: () => ok({ place: now }),
      [MOVE]: ({ body }) => {
        if (body.version === 6) return moved()
        now = kept({ parts: ['anyone', 'office'], version: 6, name: '惠民银行总行营业部' })
        return refused('stale_version', 409)
      },
    })
    show(<PlaceFilePage />)
    await screen.findByLabelText('名称')
    await write('名称', '惠民银行金融大街支行')
    await userEvent.click(save())
    expect(await screen.findByText('名称现在是：惠民银行总行营业部')).toBeVisible()
    expect(screen.getByLabelText('名称')).toHaveValue('惠民银行金融大街支行')
    await press('还用我写的')
    await userEvent.click(save())
    await waitFor(() =>
      expect(callsTo(MOVE)[1]).toMatchObject({ version: 6, move: { facts: { name: '惠民银行金融大街支行' } } }),
    )
  })
})

test('open data are published with a licence only, and the address is there to copy', async () => {
  const url = 'https://lianxin.example/open/d1/places.geojson'
  await open({
    [OPEN_DATA]: ok({ isOpen: false, licence: '', url }),
    [SET_OPEN_DATA]: ok({ isOpen: true, licence: 'CC BY 4.0', url }),
  })
  await press('公开数据')
  const sheet = within(await screen.findByRole('dialog'))
  expect(await sheet.findByRole('button', { name: '公开' })).toHaveAccessibleDescription('先写许可')
  await userEvent.type(sheet.getByLabelText('许可'), 'CC BY 4.0')
  await userEvent.click(sheet.getByRole('button', { name: '公开' }))
  expect(await sheet.findByText(url)).toBeVisible()
  expect(callsTo(SET_OPEN_DATA)).toEqual([{ isOpen: true, licence: 'CC BY 4.0' }])
})

test('the overview counts what was reported, and leads to each list', async () => {
  answer({
    ...lists,
    'GET /api/organisation/overview': ok({
      unassigned: 0,
      movedOut: 0,
      holes: [],
      boards: 1,
      outdated: 0,
      silent: 0,
      reported: 0,
      jobs: [],
    }),
    [LIST]: ok({ places: rows.filter(({ cases }) => cases > 0) }),
  })
  show(<OverviewPage />)
  await userEvent.click(await screen.findByRole('link', { name: /有人反映\s*2 个，有过期的/ }))
  await userEvent.click(screen.getByRole('link', { name: /^90天没核对/ }))
  expect(phone.opened).toEqual([
    'open /features/office/place-desk/pages/place-desk?show=reported',
    'open /features/office/place-desk/pages/place-desk?show=unverified',
  ])
})

describe('coverage', () => {
  const tile = (over: Partial<TilePlace>): TilePlace => ({
    id: PLACE,
    version: 1,
    district: 'd1',
    street: '金融街街道',
    kind: 'warm_station',
    name: '惠民银行',
    address: '示例路1号',
    point: [116.36, 39.91],
    access: 'outdoor',
    hours: { week: Array.from({ length: 7 }, () => [[540, 1020]]) },
    amenities: [],
    toilet: { where: 'none' },
    doubts: [],
    badge: false,
    ...over,
  })
  const outline: [number, number][] = [
    [116.34, 39.904],
    [116.38, 39.904],
    [116.38, 39.916],
    [116.34, 39.916],
  ]
  const openCoverage = async (places: TilePlace[], boundary: [number, number][] | undefined) => {
    forgetSnapshot()
    const [area] = district().areas
    if (!area) throw new Error('no area')
    const areas = [{ ...area, covers: { ...area.covers, ...(boundary ? { boundary } : {}) } }]
    answer({
      ...atDesk,
      'GET /api/organisation': ok({ district: district({ areas }) }),
      'GET /api/places/tiles': ok(
        JSON.stringify({
          version: 1,
          at: '2026-11-20T03:00:00.000Z',
          tiles: [{ key: '0', version: 'a', count: places.length, box: [116.3, 39.8, 116.5, 40] }],
          days: { off: [], work: [] },
          only: encodeTile(places),
        }),
      ),
    })
    show(<CoveragePage />)
    await screen.findByText(/处空白|没有空白|算不出空白/)
  }

  test('without outlines and with too few places says what is missing', async () => {
    await openCoverage([], undefined)
    expect(screen.getByText(/还没有画范围的片区/)).toBeVisible()
  })

  test('in the middle of its area one place leaves both ends; at night it leaves all of it', async () => {
    await openCoverage([tile({})], outline)
    expect(screen.getByText(/^2 处空白/)).toBeVisible()
    const [first] = within(screen.getByRole('list', { name: '空白' })).getAllByRole('listitem')
    expect(first).toHaveTextContent('金融街街道 · 第三网格')
    expect(first).toHaveTextContent('最远处离最近的站点约')
    await userEvent.click(screen.getByRole('radio', { name: '晚上（21:40）' }))
    expect(screen.getByText(/^1 处空白/)).toBeVisible()
    expect(screen.getByRole('listitem')).toHaveTextContent('附近没有站点')
  })

  test('a place for its own staff, and a public toilet, cover nothing', async () => {
    await openCoverage([tile({ access: 'inside' }), tile({ id: 'P1ACE002', kind: 'toilet' })], outline)
    expect(screen.getByText(/^这时开着 0 个站点/)).toBeVisible()
  })

  test('the plan shows the numbers of the list', async () => {
    await openCoverage([tile({})], outline)
    const src = decodeURIComponent(screen.getByRole('img').getAttribute('src') ?? '')
    expect(src).toMatch(/>1<\/text>.*>2<\/text>.*1公里/)
  })
})
