import { dayOf, instantAt, plusDays } from '@lianxin/shared/calendar'
import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import { sample } from '../functions/photos/samples'
import { resized } from '../functions/photos/shapes'
import { distOf } from '../support/build'
import { type LocalServer, startServer } from '../support/server'
import { Phone } from '../support/weapp/simulator'

const FILE = `features/needs/pages/file?code=${FIRST_BOARD}`
const WORDS = '冰柜漏电，报了两次没人修。'

let server: LocalServer
let worker: Phone
const phones: Phone[] = []
const phoneOf = (login: () => Promise<string>): Phone => {
  const phone = new Phone(distOf('weapp'), { login, api: server.base })
  phones.push(phone)
  return phone
}
const callsTo = (phone: Phone, name: string) =>
  phone.calls.filter(({ api }) => api === name).map(({ options }) => options)
const kept = (phone: Phone) => [...phone.files.keys()].filter((path) => path.startsWith('store://'))

beforeAll(async () => {
  server = await startServer()
  const today = dayOf(await server.now())
  const mornings = Array.from({ length: 20 }, (_, n) => instantAt(plusDays(today, n + 1), '10:00'))
  await server.moveClock(mornings.find((at) => server.isWorkedAt(at)) ?? '')
  worker = phoneOf(() => server.codeOf('a-phone-with-photos'))
})
afterAll(async () => {
  for (const phone of phones) phone.close()
  await server.stop()
})
afterEach(() => {
  expect(phones.flatMap((phone) => phone.complaints)).toEqual([])
})

test('WeChat asks for compressed pictures of album or camera, and each is made small, kept and sent', async () => {
  worker.answers.photos = () => [resized(sample('jpeg'), 4032, 3024), sample('jpeg')]
  worker.open(FILE)
  await worker.tap('加照片')
  await worker.until(() => callsTo(worker, 'uploadFile').length === 2 && worker.has('照片2（共2张），传好了'))
  expect(callsTo(worker, 'chooseMedia')[0]).toMatchObject({
    count: 9,
    mediaType: ['image'],
    sizeType: ['compressed'],
    sourceType: ['album', 'camera'],
  })
  expect(callsTo(worker, 'compressImage').map(({ compressedWidth }) => compressedWidth)).toEqual([1600, undefined])
  expect(kept(worker)).toHaveLength(2)
})

test('turning back adds nothing; a no to WeChat is explained', async () => {
  worker.answers.photos = () => []
  await worker.tap('加照片')
  await worker.until(() => callsTo(worker, 'chooseMedia').length === 2)
  worker.answers.refused = () => true
  await worker.tap('加照片')
  await worker.until('微信没让这里用照片')
  worker.answers.refused = () => false
  expect(worker.has('照片2（共2张），传好了')).toBe(true)
})

test('what is no picture, and a phone without room, are said by number; those added before stay', async () => {
  worker.answers.photos = () => [Buffer.from('no picture at all')]
  await worker.tap('加照片')
  await worker.until('选的第 1 张打不开')
  worker.answers.isFull = true
  worker.answers.photos = () => [sample('jpeg')]
  await worker.tap('加照片')
  await worker.until('手机存满了')
  worker.answers.isFull = false
  expect(kept(worker)).toHaveLength(2)
})

test('cut off in mid-upload and ended by WeChat: opened again with a network, one need has all three', async () => {
  await worker.input('说说', WORDS)
  worker.answers.offline = true
  await worker.tap('加照片')
  await worker.until(() => kept(worker).length === 3 && worker.text().includes('重试'))
  await worker.tap('发出')
  await worker.until('没发出去，已存在手机里')
  worker.kill()
  worker.answers.offline = false
  worker.open('features/needs/pages/mine')
  await worker.until('刚才没发出去的，现在发到了')
  expect(worker.text()).toContain(`${WORDS}（3 张照片）`)
  await worker.tap('看查询码和谁负责')
  await worker.until(() => worker.has('看照片3（共3张）'))
  expect(kept(worker)).toEqual([])
  expect([...worker.storage.keys()].filter((key) => key.startsWith('lianxin.photo'))).toEqual([])
  // Two were up before; only the third went again.
  expect(callsTo(worker, 'uploadFile').length).toBeLessThanOrEqual(4)
})

test('a photo opens in WeChat’s own viewer, among its like', async () => {
  await worker.tap('看照片2（共3张）')
  await worker.until(() => callsTo(worker, 'previewImage').length === 1)
  const [shown] = callsTo(worker, 'previewImage')
  expect(shown?.urls).toHaveLength(3)
  expect(shown?.current).toBe(Object(shown?.urls)[1])
})

test('the cadre sees them and adds one to a word back', async () => {
  const cadre = phoneOf(() => server.code('cadre'))
  cadre.answers.photos = () => [sample('jpeg')]
  cadre.open('features/handling/pages/inbox')
  await cadre.tap('冰柜漏电')
  await cadre.until(() => cadre.has('看照片3（共3张）'))
  await cadre.tap('接手')
  await cadre.until('王建国接手')
  await cadre.tap('留言')
  await cadre.input('想对本人说的话', '这是新的插座。')
  await cadre.tap('加照片')
  await cadre.until(() => cadre.has('照片1（共1张），传好了'))
  await cadre.tap('发给本人')
  await cadre.until(() => cadre.has('看照片1（共1张）'))
  worker.leaveAndReturn()
  await worker.until(() => worker.has('看照片1（共1张）'))
  expect(kept(cadre)).toEqual([])
})

test('no setData carries a picture', () => {
  const most = phones.flatMap((phone) => phone.setData).reduce((a, b) => (a.bytes > b.bytes ? a : b))
  console.info(`weapp: largest setData with photos ${most.bytes} bytes on ${most.route}`)
  expect(most.bytes).toBeLessThanOrEqual(40_000)
})
