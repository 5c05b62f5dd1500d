import { readFileSync } from 'node:fs'
import type { BrowserPerson } from '../support/browser-person'
import { openTown, type Town } from './town'

/** So many that their sheet unpacks to more than what would be given to a worker, which no page of ours may start. */
const ROWS = 3000
const TITLES = ['单位编号', '单位名称', '类型', '职工人数', '街道', '社区', '备注']

let town: Town
let clerk: BrowserPerson
beforeAll(async () => {
  town = await openTown()
  clerk = await town.person('clerk', 'desk')
})
afterAll(() => town.close())

const lineOf = (n: number) => [`JN-${n}`, `示例第${n}公司`, '企业', '20', '金融街街道', '丰汇园社区', '=1+1']
const csvOf = (lines: readonly (readonly string[])[]) => Buffer.from(lines.map((line) => line.join(',')).join('\r\n'))
const choose = (name: string, buffer: Buffer) =>
  clerk.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
const exported = async (button: string): Promise<Buffer> => {
  const [file] = await Promise.all([clerk.page.waitForEvent('download'), clerk.presses(button)])
  return readFileSync(await file.path())
}

test('a sheet with one bad row imports nothing, and says which cell it is', async () => {
  const bad = ['JN-2', '示例第2公司', '企业', '约一百']
  await clerk.goto('/import?kind=units')
  await clerk.looksAt('import')
  await choose('单位.csv', csvOf([TITLES, lineOf(1), bad]))
  await clerk.sees('第3行 职工人数：“约一百”不是数字')
  await clerk.looksAt('import-bad')
  await clerk.goto('/units')
  await clerk.writes('找单位', 'JN-1')
  await clerk.sees('没有这样的单位')
})

test('mended and chosen again it is imported, and every unit says who looks after it and why', async () => {
  await clerk.goto('/import?kind=units')
  await choose('单位.csv', csvOf([TITLES, lineOf(1), lineOf(2)]))
  await clerk.sees('新增 2 行')
  await clerk.presses('导入 2 行')
  await clerk.sees('导入好了')
  await clerk.goto('/units')
  await clerk.writes('找单位', 'JN-1')
  await clerk.page.getByRole('row', { name: /示例第1公司/ }).click()
  await clerk.sees(/^为什么：/)
  await clerk.looksAt('units')
})

test.each(['导出 Excel', '导出 CSV'])('what %s gave changes nothing when it is imported again', async (button) => {
  await clerk.goto('/units')
  const sheet = await exported(button)
  await clerk.goto('/import?kind=units')
  await choose(button.endsWith('CSV') ? 'a.csv' : 'a.xlsx', sheet)
  await clerk.sees('和现在登记的一样，不用导入。')
})

test('a workbook of three thousand rows is read in the page, by its own policy', async () => {
  const { default: write } = await import('write-excel-file/node')
  const lines = [TITLES, ...Array.from({ length: ROWS }, (_, n) => lineOf(n + 10))]
  const rows = lines.map((line) => line.map((value) => ({ value, type: String })))
  await clerk.goto('/import?kind=units')
  await choose('大表.xlsx', await write(rows).toBuffer())
  await clerk.page.getByText(`新增 ${ROWS} 行`).waitFor({ timeout: 60_000 })
}, 90_000)

test('an officer is away tomorrow in two taps', async () => {
  const cadre = await town.person('cadre')
  await cadre.goto('/absence')
  await cadre.looksAt('absence')
  await cadre.presses('明天')
  await cadre.presses('确定')
  await cadre.sees('已经记下的')
  await cadre.looksAt('absence-said')
})
