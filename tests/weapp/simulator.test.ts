import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Phone } from '../support/weapp/simulator'

/** A mini-program of one page, written by hand, to prove what the simulator refuses. */
const program = (folder: string, page: string): string => {
  mkdirSync(join(folder, 'pages'), { recursive: true })
  writeFileSync(join(folder, 'app.json'), JSON.stringify({ pages: ['pages/one'] }))
  writeFileSync(join(folder, 'app.js'), 'App({})')
  writeFileSync(join(folder, 'pages/one.js'), `Page({ data: { said: '' }, ${page} })`)
  writeFileSync(join(folder, 'pages/one.json'), '{}')
  writeFileSync(join(folder, 'pages/one.wxml'), '<view bindtap="go">说：{{said}}</view>')
  return folder
}

const phones: { phone: Phone; folder: string }[] = []
const open = (page: string): Phone => {
  const folder = program(mkdtempSync(join(tmpdir(), 'lianxin-phone-')), page)
  const phone = new Phone(folder, { login: async () => 'code' })
  phones.push({ phone, folder })
  phone.open('pages/one')
  return phone
}
afterEach(() => {
  for (const { phone, folder } of phones.splice(0)) {
    phone.close()
    rmSync(folder, { recursive: true })
  }
})

test('the realm holds nothing of a browser or of Node', () => {
  const names =
    'fetch,URL,URLSearchParams,window,document,process,AbortController,TextEncoder,structuredClone,crypto,Buffer,Intl'
  const list = names.split(',').map((name) => `typeof ${name}`)
  const phone = open(`onLoad() { this.setData({ said: [${list}].join() }) }`)
  expect(phone.text()).toBe(`说：${list.map(() => 'undefined').join()}\n`)
})

test('code made from text is barred', () => {
  expect(() => open(`onLoad() { new Function('return 1')() }`)).toThrow(/Code generation from strings disallowed/)
})

test('undefined in setData is refused with its path', () => {
  expect(() => open('onLoad() { this.setData({ said: { deep: undefined } }) }')).toThrow(/undefined at .said.deep/)
})

test('a setData past 256 KB is refused', () => {
  expect(() => open(`onLoad() { this.setData({ said: '长'.repeat(100000) }) }`)).toThrow(/setData of 300\d+ bytes/)
})

test('a tap reaches the handler and the screen follows', async () => {
  const phone = open(
    `go() { wx.makePhoneCall({ phoneNumber: '12351', success: () => this.setData({ said: '通了' }) }) }`,
  )
  await phone.tap('说：')
  await phone.until('通了')
  expect(phone.calls.map(({ api, options }) => [api, options.phoneNumber])).toEqual([['makePhoneCall', '12351']])
})

test('an error in a task is a complaint', async () => {
  const phone = open(`go() { setTimeout(() => { this.setData({ said: 'x' }); undefined.gone }, 0) }`)
  await phone.tap('说：')
  await phone.until(() => phone.complaints.length > 0)
  expect(phone.complaints[0]).toMatch(/gone/)
})
