import { boardCodeOf } from '../../miniprogram/src/features/boards/board-code'
import { linkTo } from '../../miniprogram/src/links'

const CODE = '2346789BCD'

test.each([
  ['a link of ours', { code: CODE }],
  ["a mini-program code's scene", { scene: CODE }],
  ['an encoded scene', { scene: encodeURIComponent(`${CODE}`) }],
  ['the whole address behind an ordinary QR code', { q: encodeURIComponent(`https://lianxin.example/b/${CODE}`) }],
  ['an address with a query', { q: encodeURIComponent(`https://lianxin.example/b/${CODE}?from=wall`) }],
  ['an address ending in a slash', { q: encodeURIComponent(`https://lianxin.example/b/${CODE}/`) }],
  ['an address that nobody encoded', { q: `https://lianxin.example/b/${CODE}` }],
  ['a code in small letters with a hyphen', { code: '23467-89bcd' }],
])('%s opens the board', (_what, params) => {
  expect(boardCodeOf(params)).toBe(CODE)
})

test.each([
  ['nothing', {}],
  ['an empty code', { code: '' }],
  ['a broken escape', { q: '%E4%BD%' }],
  ['another address', { q: encodeURIComponent('https://elsewhere.example/menu') }],
  ['a code with letters no board has', { code: 'AEIOU12345' }],
  ['a code one too long', { code: `${CODE}2` }],
  ['an address whose code runs on', { q: encodeURIComponent(`https://lianxin.example/b/${CODE}2`) }],
  ['a code encoded twice', { q: encodeURIComponent(encodeURIComponent(`https://lianxin.example/b/${CODE}`)) }],
])('%s opens none', (_what, params) => {
  expect(boardCodeOf(params)).toBeUndefined()
})

test('what a page is told is encoded once', () => {
  expect(linkTo('list', { quarter: '2026Q4' })).toBe('/features/office/problems/pages/list?quarter=2026Q4')
  expect(linkTo('file', { code: 'a&b=c' })).toBe('/features/needs/pages/file?code=a%26b%3Dc')
})
