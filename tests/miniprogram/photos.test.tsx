import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { keepLastSeen } from '../../miniprogram/src/api/kept'
import { flush } from '../../miniprogram/src/api/queue'
import FilePage from '../../miniprogram/src/features/needs/pages/file'
import MinePage from '../../miniprogram/src/features/needs/pages/mine'
import NeedPage from '../../miniprogram/src/features/needs/pages/need'
import { held, MOVE, onFriday, open, press as pressHandler, send, sheet, write } from '../support/taro/handler'
import { camera, picture } from '../support/taro/photo-host'
import { BOARD, board, NEED_ID, need, next, raised } from '../support/taro/samples'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

jest.mock('../../miniprogram/src/platform/photos', () => jest.requireActual('../support/taro/photo-host'))

const FILE = 'POST /api/needs'
const START = 'POST /api/photos'
const VIEW = `POST /api/needs/${NEED_ID}/photos`
const ids = Array.from({ length: 12 }, (_, n) => `01J000000000000000000PH0${String(n).padStart(2, '0')}`)
const base = { [`GET /api/boards/${BOARD}`]: ok(board()), [FILE]: ok(need()) }

/** A server that takes every photo, each with an id of its own. */
const taking = () => {
  const keys: unknown[] = []
  return {
    [START]: ({ body }: { body: Record<string, unknown> }) => {
      if (!keys.includes(body.key)) keys.push(body.key)
      return ok({ id: ids[keys.indexOf(body.key)], url: 'https://store.example', fields: {} })
    },
    ...Object.fromEntries(ids.map((id) => [`POST /api/photos/${id}/done`, ok({ id, width: 4, height: 3 })])),
  }
}
const link = (id: string) => ({ id, url: `https://store.example/${id}`, width: 4, height: 3 })
const viewing = (...shown: string[]) => ok({ photos: shown.map(link), until: '2099-01-01T00:00:00.000Z' })
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const adds = async (...names: string[]) => {
  camera.chosen = names.map((name) => picture(name))
  await press('加照片')
}

beforeEach(() => {
  phone.params = { code: BOARD }
  camera.post = async () => 204
  camera.posted.length = 0
  camera.forgotten.length = 0
  answer({ ...base, ...taking() })
})

test('photos are sent while one still writes, and go with the need', async () => {
  show(<FilePage />)
  await adds('a.jpg', 'b.jpg')
  expect(await screen.findByAltText('照片2（共2张），传好了')).toBeVisible()
  await userEvent.type(screen.getByLabelText('说说'), '工资')
  await press('发出')
  expect(callsTo(FILE)[0]?.telling).toMatchObject({ photos: [ids[0], ids[1]] })
  expect(camera.posted).toEqual(['a.jpg', 'b.jpg'])
  expect([...phone.storage.keys()].filter((key) => key.startsWith('lianxin.photo'))).toEqual([])
})

test('nine and no more: it says how many were left out', async () => {
  show(<FilePage />)
  await adds(...Array.from({ length: 11 }, (_, n) => `${n}.jpg`))
  expect(await screen.findByText('最多 9 张，多选的 2 张没有加。')).toBeVisible()
  expect(screen.getAllByRole('img')).toHaveLength(9)
  expect(screen.queryByRole('button', { name: '加照片' })).toBeNull()
})

test('what cannot be used is named, and the others are added', async () => {
  show(<FilePage />)
  camera.chosen = [
    picture('a.heic', 'unreadable'),
    picture('', 'too_large'),
    picture('c.jpg', 'no_room'),
    picture('d.jpg'),
  ]
  await press('加照片')
  expect(await screen.findByText(/^「a.heic」打不开/)).toBeVisible()
  expect(screen.getByText(/^选的第 2 张太大了/)).toBeVisible()
  expect(screen.getByText(/^「c.jpg」没加上：手机存满了/)).toBeVisible()
  expect(await screen.findByAltText('照片1（共1张），传好了')).toBeVisible()
})

test('a form left half written has its photos again, and one taken away is gone from the phone', async () => {
  const { unmount } = show(<FilePage />)
  await adds('a.jpg', 'b.jpg')
  await screen.findByAltText('照片2（共2张），传好了')
  unmount()
  show(<FilePage />)
  await screen.findByAltText('照片2（共2张），传好了')
  await press('去掉照片1（共2张）')
  expect(screen.getAllByRole('img')).toHaveLength(1)
  expect(camera.forgotten).toEqual(['a.jpg'])
})

test('without a network it waits with its photos, and says that they are among it', async () => {
  camera.post = async () => 0
  const { unmount } = show(<FilePage />)
  await adds('a.jpg')
  expect(await screen.findByRole('button', { name: '照片1（共1张）没传上去，再传一次' })).toBeVisible()
  await userEvent.type(screen.getByLabelText('说说'), '工资')
  await press('发出')
  expect(await screen.findByText('没发出去，已存在手机里。有网后打开这里就会发。')).toBeVisible()
  expect(callsTo(FILE)).toEqual([])
  unmount()
  camera.post = async () => 204
  answer({
    ...base,
    ...taking(),
    'GET /api/needs/mine': ok({ rows: [] }),
    'GET /api/notices': ok({ notices: [], unread: 0 }),
  })
  show(<MinePage />)
  expect(screen.getByText('工资（1 张照片）')).toBeVisible()
  await press('现在发')
  await waitFor(() => expect(callsTo(FILE)).toHaveLength(1))
  expect(callsTo(FILE)[0]?.telling).toMatchObject({ photos: [ids[0]] })
})

test('words never wait for a photo that is refused: one is asked, and they go without it', async () => {
  answer({ ...base, ...taking(), [`POST /api/photos/${ids[1]}/done`]: refused('photo_type', 415) })
  show(<FilePage />)
  await adds('a.jpg', 'b.jpg')
  expect(await screen.findByText(/^第 2 张：这张照片的格式看不了/)).toBeVisible()
  await userEvent.type(screen.getByLabelText('说说'), '工资')
  await press('发出')
  expect(callsTo(FILE)).toEqual([])
  expect(screen.getByLabelText('说说')).toHaveValue('工资')
  await press('不带这 1 张照片发出')
  await waitFor(() => expect(callsTo(FILE)).toHaveLength(1))
  expect(callsTo(FILE)[0]?.telling).toMatchObject({ words: '工资', photos: [ids[0]] })
})

test('refused long after it was written, it can go from 我的事 without its photos', async () => {
  camera.post = async () => 0
  const { unmount } = show(<FilePage />)
  await adds('a.jpg')
  await userEvent.type(screen.getByLabelText('说说'), '工资')
  await press('发出')
  await screen.findByText('没发出去，已存在手机里。有网后打开这里就会发。')
  unmount()
  answer({
    ...base,
    'GET /api/needs/mine': ok({ rows: [] }),
    'GET /api/notices': ok({ notices: [], unread: 0 }),
    [START]: refused('photo_large', 413),
  })
  show(<MinePage />)
  await act(() => flush())
  expect(screen.getByText(/^这张照片太大/)).toBeVisible()
  await press('不带照片发出')
  await waitFor(() => expect(callsTo(FILE)).toHaveLength(1))
  expect(callsTo(FILE)[0]?.telling).not.toHaveProperty('photos')
  expect(camera.forgotten).toEqual(['a.jpg'])
})

test('the filer adds a photo to a word, and sees what was told with photos', async () => {
  phone.params = { id: NEED_ID }
  const told = need({ telling: { ...need().telling, photos: [ids[5] ?? ''] } })
  answer({ ...taking(), [`GET /api/needs/${NEED_ID}`]: ok(told), [VIEW]: viewing(ids[5] ?? ''), [MOVE]: ok(told) })
  show(<NeedPage />)
  expect(await screen.findByAltText('照片1（共1张）')).toHaveAttribute('src', `https://store.example/${ids[5]}`)
  await adds('c.jpg')
  await screen.findByAltText('照片1（共1张），传好了')
  await userEvent.type(screen.getByLabelText('再说一句'), '补一张')
  await press('发送')
  await waitFor(() => expect(callsTo(MOVE)).toHaveLength(1))
  expect(callsTo(MOVE)[0]?.act).toEqual({ move: 'say', words: '补一张', photos: [ids[0]] })
  await waitFor(() => expect(screen.queryByAltText('照片1（共1张），传好了')).toBeNull())
})

test('links to photos are never kept in the phone', async () => {
  phone.params = { id: NEED_ID }
  const told = need({ telling: { ...need().telling, photos: [ids[5] ?? ''] } })
  answer({ [`GET /api/needs/${NEED_ID}`]: ok(told), [VIEW]: viewing(ids[5] ?? '') })
  const client = new QueryClient()
  keepLastSeen(client)
  render(
    <QueryClientProvider client={client}>
      <NeedPage />
    </QueryClientProvider>,
  )
  await screen.findByAltText('照片1（共1张）')
  const all = () => [...phone.storage.values()].join()
  await waitFor(() => expect(all()).toContain('工资晚发了两个月'), { timeout: 5000 })
  expect(all()).not.toContain('store.example')
})

test('opened by its 查询码 a need shows whose photos the code does not show', async () => {
  phone.params = { id: NEED_ID }
  const told = need({ telling: { ...need().telling, photos: [ids[5] ?? ''] } })
  answer({ [`GET /api/needs/${NEED_ID}`]: ok(told), [VIEW]: viewing() })
  show(<NeedPage />)
  expect(await screen.findByText('只有传照片的手机能看')).toBeVisible()
})

describe('a handler', () => {
  beforeEach(onFriday)
  const accepted = { ...next(2, 'handler'), move: 'say' as const, words: '看到了' }

  test('answers with a photo, which leaves the phone once it has arrived', async () => {
    await open(held({ events: [raised, accepted] }), { ...taking(), [MOVE]: ok(held()) })
    await pressHandler('答复')
    await userEvent.click(sheet().getByRole('radio', { name: '办成' }))
    await write('写给本人看的答复', '补发了')
    camera.chosen = [picture('slip.jpg')]
    await send('加照片')
    await sheet().findByAltText('照片1（共1张），传好了')
    await send('答复本人')
    await waitFor(() => expect(callsTo(MOVE)).toHaveLength(1))
    expect(callsTo(MOVE)[0]?.act).toEqual({ move: 'answer', result: 'solved', words: '补发了', photos: [ids[0]] })
    await waitFor(() => expect(camera.forgotten).toEqual(['slip.jpg']))
  })

  test('a photo the server will not take keeps the answer in its form, with the reason', async () => {
    await open(held({ events: [raised, accepted] }), { [START]: refused('photo_type', 415), [MOVE]: ok(held()) })
    await pressHandler('留言')
    await write('想对本人说的话', '请看')
    camera.chosen = [picture('slip.jpg')]
    await send('加照片')
    await send('发给本人')
    expect((await sheet().findAllByText(/这张照片的格式看不了/)).length).toBeGreaterThan(0)
    expect(callsTo(MOVE)).toEqual([])
    expect(sheet().getByLabelText('想对本人说的话')).toHaveValue('请看')
  })
})
