import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import { exif, pngOf, withSegments } from '../functions/photos/shapes'
import type { BrowserPerson } from '../support/browser-person'
import { paint } from '../support/pictures'
import { openTown, type Town } from './town'

const WORDS = '八月的工资条上少了高温津贴。'
const CUT = '宿舍漏雨，报修两次没人来。'

let town: Town
let worker: BrowserPerson
let cadre: BrowserPerson
beforeAll(async () => {
  town = await openTown()
  worker = await town.visitor()
  cadre = await town.person('cadre')
})
afterAll(() => town.close())

type File = { name: string; mimeType: string; buffer: Buffer }
const jpeg = (name: string, buffer: Buffer): File => ({ name, mimeType: 'image/jpeg', buffer })

/** Chooses these files as a person does in the phone's own dialog. */
const adds = async (person: BrowserPerson, files: File[]): Promise<void> => {
  const chooser = person.page.waitForEvent('filechooser')
  await person.presses('加照片')
  await (await chooser).setFiles(files)
}
const thumbs = (person: BrowserPerson, state: string) =>
  person.page.getByRole('img', { name: new RegExp(`^照片\\d（共\\d张），${state}`) }).filter({ visible: true })
const isUp = async (person: BrowserPerson, count: number): Promise<void> => {
  await thumbs(person, '传好了')
    .nth(count - 1)
    .waitFor()
}
/** Width and height of each photo as the browser drew it. */
const sizes = (person: BrowserPerson) =>
  person.page
    .locator('img.photo-img')
    .evaluateAll((all) =>
      all
        .filter((one): one is HTMLImageElement => one instanceof HTMLImageElement && one.offsetParent !== null)
        .map((one) => [one.naturalWidth, one.naturalHeight]),
    )
const loaded = async (person: BrowserPerson, count: number) => {
  await person.page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLImageElement>('img.photo-img')].filter((one) => one.naturalWidth > 0).length >=
      wanted,
    count,
  )
}
const keptPhotos = (person: BrowserPerson) =>
  person.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('lianxin.photo')))

describe('a worker adds photos', () => {
  test('two are chosen, made small, turned upright and sent while the words are still being written', async () => {
    await worker.goto(`/file?code=${FIRST_BOARD}`)
    await worker.sees('可以不加，最多 9 张')
    const lying = withSegments(
      await paint(worker.page, { words: '工资条', width: 2400, height: 1800 }),
      exif(6, '39.9075N'),
    )
    await adds(worker, [jpeg('IMG_1.jpg', lying), jpeg('IMG_2.jpg', await paint(worker.page, { words: '考勤表' }))])
    await isUp(worker, 2)
    expect(await sizes(worker)).toEqual([
      [1200, 1600],
      [1600, 1200],
    ])
    await worker.looksAt('photos-file')
  })

  test('what is no picture, and one too large for a phone, are named; the rest is safe', async () => {
    await worker.writes('说说', WORDS)
    const huge = pngOf(10_000, 6000, Buffer.alloc(64))
    await adds(worker, [
      { name: '合同.docx', mimeType: 'image/jpeg', buffer: Buffer.from('PK not a picture') },
      { name: '大图.png', mimeType: 'image/png', buffer: huge },
    ])
    await worker.sees('「合同.docx」打不开，换一张，或者截个图再加。写的内容都还在。')
    await worker.sees('「大图.png」太大了，换一张，或者截个图再加。写的内容都还在。')
    await worker.looksAt('photos-refused')
    await isUp(worker, 2)
    await expect(worker.field('说说').inputValue()).resolves.toBe(WORDS)
  })

  test('killed and opened again, the form has its photos, and one can be taken away', async () => {
    await adds(worker, [jpeg('IMG_3.jpg', await paint(worker.page, { words: '不要这张' }))])
    await isUp(worker, 3)
    await worker.page.goto('about:blank')
    await worker.goto(`/file?code=${FIRST_BOARD}`)
    await isUp(worker, 3)
    await worker.presses('去掉照片3（共3张）')
    await isUp(worker, 2)
    expect(await thumbs(worker, '').count()).toBe(2)
  })

  test('the need carries both; nothing of them stays in the phone; its story shows them', async () => {
    await worker.presses('发出')
    await worker.sees('发到了，有人负责了')
    expect(await keptPhotos(worker)).toEqual([])
    await loaded(worker, 2)
    expect(await sizes(worker)).toEqual([
      [1200, 1600],
      [1600, 1200],
    ])
    await worker.looksAt('photos-need')
  })
})

describe('the cadre', () => {
  test('sees them in the need, in full when pressed, larger when pressed again', async () => {
    await cadre.goto('/inbox')
    await cadre.presses(new RegExp(WORDS.slice(0, 6)))
    await loaded(cadre, 2)
    await cadre.looksAt('photos-handle')
    await cadre.presses('看照片2（共2张）')
    await cadre.sees('上一张')
    await cadre.looksAt('photos-viewer')
    await cadre.presses('放大')
    const width = await cadre.page.locator('.viewer-img').evaluate((one) => one.clientWidth)
    expect(width).toBe(1600)
    await cadre.page.keyboard.press('Escape')
    await cadre.sees('接手')
  })

  test('answers with a photo, which the worker sees beneath the words', async () => {
    await cadre.presses('接手')
    await cadre.sees('您接手了，请给本人回个话')
    await cadre.presses('答复')
    await cadre.presses('办成')
    await cadre.writes('写给本人看的答复', '津贴补发了，这是补发单。')
    await adds(cadre, [jpeg('补发单.jpg', await paint(cadre.page, { words: '补发单' }))])
    await isUp(cadre, 1)
    await cadre.looksAt('photos-answer')
    await cadre.presses('答复本人')
    await cadre.sees('等本人说办没办好')
    await worker.goto('/needs')
    await worker.presses(new RegExp(WORDS.slice(0, 6)))
    await worker.sees('津贴补发了，这是补发单。')
    await loaded(worker, 3)
    await worker.looksAt('photos-answered')
  })
})

describe('the connection is cut in mid-upload', () => {
  test('the need waits whole in the phone, the page is closed, and with a network one need has both photos', async () => {
    await worker.goto(`/file?code=${FIRST_BOARD}`)
    await worker.writes('说说', CUT)
    const slow = await worker.context.newCDPSession(worker.page)
    await slow.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 50,
      downloadThroughput: -1,
      uploadThroughput: 20_000,
    })
    await adds(worker, [
      jpeg('a.jpg', await paint(worker.page, { words: '屋顶' })),
      jpeg('b.jpg', await paint(worker.page, { words: '地面' })),
    ])
    await worker.sees(/^[1-9]\d?%$/)
    await worker.photographs('photos-progress')
    await slow.detach()
    await worker.context.setOffline(true)
    await worker.presses('发出')
    await worker.sees('没发出去，已存在手机里。有网后打开这里就会发。')
    await worker.page.goto('about:blank')
    await worker.context.setOffline(false)
    await worker.goto('/needs')
    await worker.sees('刚才没发出去的，现在发到了')
    await worker.presses('看查询码和谁负责')
    await loaded(worker, 2)
    expect(await keptPhotos(worker)).toEqual([])
    await worker.goto('/needs')
    await worker.seesTimes(CUT, 1)
  })
})
