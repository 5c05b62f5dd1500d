import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import BoardPage from '../../miniprogram/src/features/boards/pages/board'
import { renewSession } from '../../miniprogram/src/session/session'
import { BOARD, board } from '../support/taro/samples'
import { answer, callsTo, ME, ok, refused, SESSION } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

const READ = `GET /api/boards/${BOARD}`
const REPORT = `POST /api/boards/${BOARD}/reports`
const VERIFY = `POST /api/boards/${BOARD}/verify`
const doubted = board({ doubted: '王建国', rungs: board().rungs.slice(1) })
const officer = (name: string, duty: Record<string, unknown>) =>
  ok({ ...SESSION, me: { id: ME, name, duties: [{ district: 'd1', ...duty }] } })
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }))

/** The board as a signed-in officer sees it. */
const openAs = async (name: string, duty: Record<string, unknown>, table: Parameters<typeof answer>[0] = {}) => {
  answer({ [READ]: ok(board()), 'POST /api/session': officer(name, duty), ...table })
  await renewSession()
  show(<BoardPage />)
  await screen.findByRole('heading', { name: '王建国' })
}

beforeEach(() => {
  phone.params = { code: BOARD }
})

test('one tap says that a number is dead, and the board answers with the substitute at once', async () => {
  answer({ [READ]: ok(board()), [REPORT]: ok(doubted) })
  show(<BoardPage />)
  await press('电话打不通')
  expect(await screen.findByText(/谢谢您说一声。工会的人会去核对电话/)).toBeVisible()
  expect(screen.getByRole('heading', { name: '李秀芳' })).toBeVisible()
  expect(screen.getByText('有人说王建国的电话打不通，正在核对，先找李秀芳。')).toBeVisible()
  expect(callsTo(REPORT)).toEqual([{ kind: 'dead_number' }])
})

test('one tap says that the sign is damaged, and the person stays the same', async () => {
  answer({ [READ]: ok(board()), [REPORT]: ok(board()) })
  show(<BoardPage />)
  await press('牌子坏了')
  expect(await screen.findByText(/会来看这块牌子/)).toBeVisible()
  expect(screen.getByRole('heading', { name: '王建国' })).toBeVisible()
})

test('a report that did not get through says so and can be tapped again', async () => {
  answer({ [READ]: ok(board()), [REPORT]: 'nothing' })
  show(<BoardPage />)
  await press('牌子坏了')
  expect(await screen.findByRole('alert')).toHaveTextContent('没连上网')
  answer({ [READ]: ok(board()), [REPORT]: ok(board()) })
  await press('牌子坏了')
  expect(await screen.findByText(/会来看这块牌子/)).toBeVisible()
})

test('whoever reports too often reads why not', async () => {
  answer({ [READ]: ok(board()), [REPORT]: refused('too_many', 429) })
  show(<BoardPage />)
  await press('电话打不通')
  expect(await screen.findByRole('alert')).toHaveTextContent('试得太快了')
})

test('a number in doubt is named before anything is pressed, and nobody in doubt is called', async () => {
  answer({ [READ]: ok(doubted) })
  show(<BoardPage />)
  expect(await screen.findByText(/有人说王建国的电话打不通/)).toBeVisible()
  expect(screen.queryByRole('button', { name: '给王建国打电话' })).toBeNull()
})

test.each([
  ['a worker', '', {}],
  ['an officer of another board', '刘伟', { role: 'cadre' }],
  ['the head of another station', '赵敏', { role: 'station', head: true, bodyName: '西长安街街道工会服务站' }],
])('%s is not asked whether this board is right', async (_, name, duty) => {
  await openAs(name, duty)
  expect(screen.queryByRole('button', { name: '这块牌子没错' })).toBeNull()
})

test.each([
  ['its first officer', '王建国', { role: 'cadre' }],
  ['its substitute', '李秀芳', { role: 'cadre' }],
  ["its station's head", '赵淑芬', { role: 'station', head: true, bodyName: '金融街街道工会服务站' }],
  ['the office', '陈敏', { role: 'clerk' }],
])('%s says in one tap that the board is right, and workers see when', async (_, name, duty) => {
  let verifiedOn = {}
  await openAs(name, duty, {
    [READ]: () => ok(board(verifiedOn)),
    [VERIFY]: () => {
      verifiedOn = { verifiedOn: '2026-11-21' }
      return ok(verifiedOn)
    },
  })
  await press('这块牌子没错')
  expect(await screen.findByText('电话11月21日核对过')).toBeVisible()
  expect(screen.getByText(/记下了/)).toBeVisible()
})

test('the one whose number is in doubt ends the doubt by saying that it is right', async () => {
  let view = doubted
  await openAsDoubted(
    () => view,
    () => {
      view = board({ verifiedOn: '2026-11-21' })
    },
  )
  await press('这块牌子没错')
  expect(await screen.findByRole('heading', { name: '王建国' })).toBeVisible()
  expect(screen.queryByText(/有人说/)).toBeNull()
})

test('somebody the server does not allow reads why', async () => {
  await openAs('王建国', { role: 'cadre' }, { [VERIFY]: refused('forbidden', 403) })
  await press('这块牌子没错')
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('这不归您的岗位办。'))
})

const openAsDoubted = async (read: () => object, onVerify: () => void) => {
  answer({
    'POST /api/session': officer('王建国', { role: 'cadre' }),
    [READ]: () => ok(read()),
    [VERIFY]: () => {
      onVerify()
      return ok({ verifiedOn: '2026-11-21' })
    },
  })
  await renewSession()
  show(<BoardPage />)
  await screen.findByRole('heading', { name: '李秀芳' })
}
