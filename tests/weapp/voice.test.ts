import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import { distOf, filesOf } from '../support/build'
import { Ear } from '../support/weapp/ear'
import { Phone } from '../support/weapp/simulator'
import { readApp } from '../support/weapp/tree'

const FILE = `features/needs/pages/file?code=${FIRST_BOARD}`
const SPEAK = '点一下，说话写「说说」'
const LISTENING = '正在听… 说完点这里'

const phones: Phone[] = []
/** A phone at the filing form, and the plug-in as the test plays it; nothing here needs a server. */
const atForm = async (refused = false): Promise<{ phone: Phone; ear: Ear }> => {
  const ear = new Ear()
  const answers = { login: async () => 'code', offline: true, plugins: { WechatSI: ear }, refused: () => refused }
  const phone = new Phone(distOf('weapp-voice'), answers)
  phones.push(phone)
  phone.open(FILE)
  await phone.until('什么事')
  return { phone, ear }
}
const listening = async (): Promise<{ phone: Phone; ear: Ear }> => {
  const at = await atForm()
  await at.phone.tap(SPEAK)
  await at.phone.until(() => at.ear.asked.length > 0 && at.phone.has(LISTENING))
  return at
}
afterEach(() => {
  const complaints = phones.flatMap((phone) => phone.complaints)
  for (const phone of phones.splice(0)) phone.close()
  expect(complaints).toEqual([])
})

test('the build for an account with the plug-in declares it; the ordinary one has no trace of it', () => {
  expect(readApp(distOf('weapp-voice')).plugins).toEqual({
    WechatSI: { version: expect.stringMatching(/^\d+\.\d+\.\d+$/), provider: 'wx069ba97219f66d99' },
  })
  const dist = distOf('weapp')
  expect(readApp(dist).plugins).toEqual({})
  const traces = filesOf(dist).filter(({ path }) => /WechatSI/.test(readFileSync(join(dist, path), 'utf8')))
  expect(traces).toEqual([])
})

test('without the plug-in there is no button for speaking', async () => {
  const phone = new Phone(distOf('weapp'), { login: async () => 'code', offline: true })
  phones.push(phone)
  phone.open(FILE)
  await phone.until('什么事')
  expect(phone.has(SPEAK)).toBe(false)
  expect(phone.text()).not.toContain('🎤')
})

test('what is said stands behind what was typed while it is being said, and stays', async () => {
  const { phone, ear } = await atForm()
  await phone.input('说说', '工资晚发')
  await phone.tap(SPEAK)
  await phone.until(LISTENING)
  await phone.until(() => ear.asked.length > 0)
  expect(ear.asked).toEqual(['start 60000 zh_CN'])
  ear.onRecognize({ result: '已经三' })
  await phone.until(() => phone.valueOf('说说') === '工资晚发，已经三')
  await phone.tap(LISTENING)
  expect(ear.asked).toEqual(['start 60000 zh_CN', 'stop'])
  await phone.until('正在写下来')
  ear.onStop({ result: '已经三个月了。' })
  await phone.until(() => phone.valueOf('说说') === '工资晚发，已经三个月了。')
  await phone.until('点这里说')
  expect([...phone.storage.values()].join()).toContain('工资晚发，已经三个月了。')
})

test('after a full stop one goes on without a comma', async () => {
  const { phone, ear } = await listening()
  ear.onStop({ result: '站里不排休。' })
  await phone.until('点这里说')
  await phone.tap(SPEAK)
  await phone.until(() => ear.asked.length === 2)
  ear.onStop({ result: '已经两周。' })
  await phone.until(() => phone.valueOf('说说') === '站里不排休。已经两周。')
})

test('a network that breaks keeps what was heard and says that some is missing', async () => {
  const { phone, ear } = await listening()
  ear.onRecognize({ result: '老板不给' })
  ear.onError({ retcode: -30003 })
  await phone.until('没听全，听到的写在上面了')
  expect(phone.valueOf('说说')).toBe('老板不给')
  expect(phone.has(SPEAK)).toBe(true)
})

test.each([
  ['no network', -30008, '没连上网，听不了。请打字，或者有网再说。'],
  ['a broken recorder', -30001, '没听清，请再说一次，或者打字。'],
])('%s is said in words', async (_, retcode, words) => {
  const { phone, ear } = await listening()
  ear.onError({ retcode })
  await phone.until(words)
  expect(phone.valueOf('说说')).toBe('')
})

test('silence is said in words', async () => {
  const { phone, ear } = await listening()
  ear.onStop({ result: '' })
  await phone.until('没听清')
})

test('a refused microphone is said before anything is recorded, with the way to allow it', async () => {
  const { phone, ear } = await atForm(true)
  await phone.tap(SPEAK)
  await phone.until('微信还没让这里用麦克风')
  expect(ear.asked).toEqual([])
  await phone.tap('去允许用麦克风')
  expect(phone.calls.some(({ api }) => api === 'openSetting')).toBe(true)
})

test('typing ends the listening, and what is still heard is not mixed in', async () => {
  const { phone, ear } = await listening()
  ear.onRecognize({ result: '老板' })
  await phone.until(() => phone.valueOf('说说') === '老板')
  await phone.input('说说', '老板不签合同')
  await phone.until(() => ear.asked.includes('stop'))
  ear.onStop({ result: '老板不钱合同' })
  await phone.until('点这里说')
  expect(phone.valueOf('说说')).toBe('老板不签合同')
})

test('leaving the form stops the recording', async () => {
  const { phone, ear } = await listening()
  phone.open(`features/boards/pages/board?code=${FIRST_BOARD}`)
  await phone.until(() => ear.asked.includes('stop'))
})
