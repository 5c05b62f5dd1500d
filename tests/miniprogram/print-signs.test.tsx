import { fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import PrintPage from '../../miniprogram/src/features/office/signs/pages/print'
import { PrintSheets as InWechat } from '../../miniprogram/src/features/office/signs/parts/print-sheets.weapp'
import { qrOf } from '../../miniprogram/src/features/office/signs/qr'
import { answer, callsTo, ok, refused } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const SHEETS = 'POST /api/signs/sheets'
const PRINTED = 'POST /api/signs/printed'
const codes = ['2346789BC2', '2346789BC3']
const url = (code: string) => `https://lianxin.example/b/${code}`
const sheet = (code: string, over: object = {}) => ({
  code,
  url: url(code),
  union: '金融街街道总工会',
  area: '金融街街道 · 第三网格',
  officer: {
    name: '王建国',
    title: '专职社工',
    landline: '010-5550-0113',
    mobile: '139-0000-0113',
    email: 'g3@union.example',
  },
  hotline: { number: '12351', hours: '每天 24 小时' },
  hours: { open: '09:00', close: '17:30' },
  facts: `facts of ${code}`,
  ...over,
})
const slogan = '创建服务型工会 当好职工娘家人'
const sheets = (over: object = {}) => ok({ slogan, sheets: codes.map((code) => sheet(code)), ...over })
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))
const print = jest.fn()

beforeEach(() => {
  print.mockReset()
  // jsdom has no printer; the dialog closes at once.
  window.print = () => {
    print()
    fireEvent(window, new Event('afterprint'))
  }
  phone.params = { codes: codes.join('%2C'), form: 'a4' }
})

test('without boards to print it says where to choose them, and asks nobody', () => {
  phone.params = {}
  answer({})
  show(<PrintPage />)
  expect(screen.getByText('没有要打印的牌子')).toBeVisible()
  expect(phone.sent).toEqual([])
})

test('what cannot be read cannot be printed, and says why', async () => {
  answer({ [SHEETS]: refused('board_unknown', 404) })
  show(<PrintPage />)
  expect(await screen.findByRole('alert')).toHaveTextContent('没有这块公示牌')
  await press('打印')
  expect(print).not.toHaveBeenCalled()
})

test('a sheet carries the union, the area, the person, every channel, the hours, the code and the hotline', async () => {
  answer({ [SHEETS]: ok({ slogan, sheets: [sheet('2346789BC2')] }) })
  show(<PrintPage />)
  for (const words of [
    slogan,
    '金融街街道总工会',
    '联系基层公示牌　金融街街道 · 第三网格',
    '王建国',
    '第一负责人',
    '专职社工',
    '手机 139-0000-0113',
    '座机 010-5550-0113',
    '邮箱 g3@union.example',
    '工作日 9:00–17:30 接听',
    '编号 2346 789 BC2',
    '职工服务热线 12351（每天 24 小时）',
  ])
    expect(await screen.findByText(words, { normalizer: (text) => text })).toBeVisible()
})

test("an emblem is the district's own or none at all", async () => {
  answer({ [SHEETS]: sheets() })
  const { unmount } = show(<PrintPage />)
  await screen.findAllByText('王建国')
  expect(screen.queryByRole('img', { name: '会徽' })).toBeNull()
  unmount()
  const emblem = 'data:image/png;base64,AAAA'
  answer({ [SHEETS]: sheets({ emblem }) })
  show(<PrintPage />)
  expect((await screen.findAllByRole('img', { name: '会徽' }))[0]).toHaveAttribute('src', emblem)
})

test('after printing it asks whether all came out, and records what the paper says', async () => {
  answer({ [SHEETS]: sheets(), [PRINTED]: ok({ marked: 2 }) })
  show(<PrintPage />)
  await press('打印 2 块')
  expect(callsTo(PRINTED)).toEqual([])
  await press('都印好了')
  expect(await screen.findByText('记下了，2 块都印好了。')).toBeVisible()
  expect(callsTo(PRINTED)).toEqual([{ printed: codes.map((code) => ({ code, facts: `facts of ${code}` })) }])
})

test('paper that did not come out is not recorded', async () => {
  answer({ [SHEETS]: sheets(), [PRINTED]: ok({ marked: 2 }) })
  show(<PrintPage />)
  await press('打印 2 块')
  await press('没印好')
  expect(screen.queryByText('都印好了吗？')).toBeNull()
  expect(callsTo(PRINTED)).toEqual([])
})

test('what changed while it was printed is not recorded, is read again and is to be printed again', async () => {
  answer({ [SHEETS]: sheets(), [PRINTED]: ok({ marked: 1 }) })
  show(<PrintPage />)
  await press('打印 2 块')
  await press('都印好了')
  expect(await screen.findByText(/有 1 块在打印的时候内容变了/)).toBeVisible()
  await waitFor(() => expect(callsTo(SHEETS)).toHaveLength(2))
})

test('a record that did not get through says so and can be sent again', async () => {
  answer({ [SHEETS]: sheets(), [PRINTED]: 'nothing' })
  show(<PrintPage />)
  await press('打印 2 块')
  await press('都印好了')
  expect(await screen.findByRole('alert')).toHaveTextContent('没连上网')
  answer({ [SHEETS]: sheets(), [PRINTED]: ok({ marked: 2 }) })
  await press('都印好了')
  expect(await screen.findByText('记下了，2 块都印好了。')).toBeVisible()
})

test('the same boards as stickers carry the same codes', async () => {
  phone.params = { codes: codes.join(','), form: 'sticker' }
  answer({ [SHEETS]: sheets() })
  show(<PrintPage />)
  for (const code of codes) expect(await screen.findByRole('img', { name: `二维码 ${url(code)}` })).toBeVisible()
})

test('a code has four light modules on every side, and is as wide as it was asked for', () => {
  const { size, path, widthFor } = qrOf(url('2346789BC2'))
  const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => [Number(x), Number(y), Number(run)])
  expect(Math.min(...starts.flatMap(([x = 0, y = 0]) => [x, y]))).toBe(4)
  expect(Math.max(...starts.map(([x = 0, , run = 0]) => x + run))).toBe(size - 4)
  expect((widthFor(103) * (size - 8)) / size).toBeCloseTo(103)
})

test('in WeChat it says where signs are printed', () => {
  show(<InWechat codes={codes} asked="a4" />)
  expect(screen.getByText('打印要在电脑上')).toBeVisible()
})

describe('小程序码', () => {
  const image = 'data:image/png;base64,iVBORw0KGgo='

  test('stands in place of the ordinary code once all have come', async () => {
    answer({
      [SHEETS]: sheets(),
      'GET /api/wechat/signs/2346789BC2': ok({ image }),
      'GET /api/wechat/signs/2346789BC3': ok({ image }),
    })
    show(<PrintPage />)
    expect(await screen.findAllByRole('img', { name: /^二维码/ })).toHaveLength(2)
    await userEvent.click(screen.getByRole('radio', { name: '小程序码' }))
    expect(await screen.findAllByRole('img', { name: /^小程序码/ })).toHaveLength(2)
    await press('打印 2 块')
    expect(print).toHaveBeenCalledTimes(1)
  })

  test('that WeChat does not make says so, and nothing half is printed', async () => {
    const refusal = refused('code_unmade', 409)
    answer({
      [SHEETS]: sheets(),
      'GET /api/wechat/signs/2346789BC2': ok({ image }),
      'GET /api/wechat/signs/2346789BC3': refusal,
    })
    show(<PrintPage />)
    await userEvent.click(await screen.findByRole('radio', { name: '小程序码' }))
    expect(await screen.findByText(/没有做出小程序码/)).toBeVisible()
    await press('打印 2 块')
    expect(print).not.toHaveBeenCalled()
  })
})
