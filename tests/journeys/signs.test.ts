import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import type { BrowserPerson } from '../support/browser-person'
import { walk } from '../support/keyboard'
import { rasterised } from '../support/pdf'
import { codesIn } from '../support/qr'
import { openTown, type Town } from './town'

const NOT_OF_THE_LIST = /^[2346789BCDFGHJKMPQRT]{4} /

let town: Town
let clerk: BrowserPerson
beforeAll(async () => {
  town = await openTown()
  clerk = await town.person('clerk', 'desk')
})
afterAll(() => town.close())

const rows = () => clerk.page.getByRole('row').filter({ hasText: NOT_OF_THE_LIST, visible: true })

test('the desk sees every board, finds one by its person and opens it beside the list', async () => {
  await clerk.goto('/signs')
  await clerk.sees('金融街街道 · 第三网格')
  await clerk.looksAt('signs')
  await clerk.writes('找牌子', '王建国')
  await rows().first().click()
  await clerk.sees('看职工扫到的样子')
  await clerk.looksAt('signs-detail')
})

test('the list is walked by keyboard, ticks and all', async () => {
  const { met, faults } = await walk(clerk)
  expect(faults).toEqual([])
  expect(met.some((name) => name.startsWith('选 '))).toBe(true)
})

test('new boards for an area are made, printed, read from the paper by another reader, and recorded', async () => {
  await clerk.goto('/new-signs')
  await clerk.writes('找片区', '第四网格')
  await clerk.page.getByRole('checkbox', { name: '金融街街道 · 第四网格' }).click()
  await clerk.presses('多一块')
  await clerk.looksAt('signs-new')
  await clerk.presses('做 2 块牌子')
  await clerk.sees(/做好了 2 块/)
  await clerk.presses('打印这 2 块')
  await clerk.sees('打印 2 块')
  const pdf = await clerk.page.pdf({ preferCSSPageSize: true, printBackground: true })
  const pages = await rasterised(new Uint8Array(pdf), 150)
  const read = (await Promise.all(pages.map(codesIn))).flat()
  expect(read).toHaveLength(2)
  await clerk.sees('都印好了吗？')
  await clerk.looksAt('signs-printed')
  await clerk.presses('都印好了')
  await clerk.sees('记下了，2 块都印好了。')
  const visitor = await town.visitor()
  const [first = ''] = read
  await visitor.goto(new URL(first).pathname)
  await visitor.sees('金融街街道 · 第四网格')
})

test('a worker says that a number is dead: the board answers with the next, and the desk sees who looks', async () => {
  const worker = await town.visitor()
  await worker.goto(`/board?code=${FIRST_BOARD}`)
  await worker.presses('电话打不通')
  await worker.sees(/有人说王建国的电话打不通/)
  await worker.sees(/谢谢您说一声/)
  await worker.looksAt('board-doubted')
  await clerk.goto('/signs?filter=reported')
  await clerk.sees(/有人报电话打不通/)
  await clerk.looksAt('signs-reported')
})

test('the one it is about looks, says that the board is right, and workers see when', async () => {
  const cadre = await town.person('cadre')
  await cadre.goto(`/board?code=${FIRST_BOARD}`)
  await cadre.presses('这块牌子没错')
  await cadre.sees(/电话\d+月\d+日核对过/)
  await cadre.sees(/记下了/)
  await cadre.looksAt('board-verified')
})

test('a replaced board leads whoever scans the old paper to the new one', async () => {
  await clerk.goto('/signs')
  await clerk.writes('找牌子', '第九网格')
  const old = ((await rows().first().textContent()) ?? '').replace(/\s/g, '').match(/[2346789BCDFGHJKMPQRT]{10}/)?.[0]
  await rows().first().click()
  await clerk.presses('换新牌')
  await clerk.looksAt('signs-replace')
  await clerk.presses('牌子坏了')
  await clerk.presses('换一块新的')
  await clerk.sees(/新牌子的编号是/)
  const worker = await town.visitor()
  await worker.goto(`/b/${old}`)
  await worker.sees(/第九网格/)
})

test('on a phone the office finds a board and what can be done with it', async () => {
  const phone = await town.person('clerk')
  await phone.goto('/signs')
  await phone.sees('找牌子')
  await phone.looksAt('signs-phone')
  await phone.writes('找牌子', '王建国')
  await phone.presses(/^金融街街道 · 第三网格/)
  await phone.sees('换新牌')
  await phone.looksAt('sign-phone')
})
