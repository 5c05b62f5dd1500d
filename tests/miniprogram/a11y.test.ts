import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { host } from '../../miniprogram/src/platform/host'
import { a11y } from '../../miniprogram/src/ui/a11y'

const sources = join(__dirname, '../../miniprogram/src')

afterEach(() => jest.restoreAllMocks())

test('no style sheet makes anything move, so that nobody needs to ask for less motion', () => {
  const sheets = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'))
  expect(sheets.length).toBeGreaterThan(0)
  const moving = sheets.filter((path) => /\b(animation|transition)\b/.test(readFileSync(join(sources, path), 'utf8')))
  expect(moving).toEqual([])
})

test('on the web flags are texts, since React drops an attribute that is false', () => {
  expect(a11y({ role: 'radio', tabIndex: 0, isChecked: false })).toEqual({
    role: 'radio',
    tabIndex: 0,
    'aria-checked': 'false',
  })
})

test('in WeChat the role has its own name, flags are flags, and there is no Tab key', () => {
  jest.replaceProperty(host, 'kind', 'wechat')
  expect(a11y({ role: 'radio', tabIndex: 0, isChecked: false, isBusy: undefined })).toEqual({
    'aria-role': 'radio',
    'aria-checked': false,
  })
})
