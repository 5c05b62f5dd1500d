import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { distOf, filesOf } from '../support/build'
import { compileWxml, compileWxss } from '../support/weapp/compile'
import { packageBytes } from '../support/weapp/size'
import { readApp } from '../support/weapp/tree'

const MAIN_MAX = 450_000
const TOTAL_MAX = 900_000

const dist = distOf('weapp')
const sources = join(__dirname, '../../miniprogram/src')
const { main, sub } = readApp(dist)
const files = filesOf(dist)
const scripts = files
  .filter(({ path }) => path.endsWith('.js'))
  .map(({ path }) => readFileSync(join(dist, path), 'utf8'))

describe("WeChat's own compilers", () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-weapp-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  test('every template of the build compiles', () => {
    expect(compileWxml(dist)).toContain('$gwx')
  })

  test('every style sheet of the build compiles', () => {
    expect(() => compileWxss(dist)).not.toThrow()
    expect(files.some(({ path }) => path.endsWith('.wxss'))).toBe(true)
  })

  test('a template with an unclosed tag is rejected with its line', () => {
    writeFileSync(join(folder, 'broken.wxml'), '<view>\n<text></view>')
    expect(() => compileWxml(folder)).toThrow(/broken\.wxml:2/)
  })

  test('a style sheet with a stray brace is rejected with its line', () => {
    writeFileSync(join(folder, 'broken.wxss'), '.a { color: red }\n}')
    expect(() => compileWxss(folder)).toThrow(/broken\.wxss\(2/)
  })
})

describe('the build', () => {
  test.each([...main, ...sub])('page %s has its script, template and settings', (page) => {
    const missing = ['js', 'wxml', 'json'].filter((kind) => !existsSync(join(dist, `${page}.${kind}`)))
    expect(missing).toEqual([])
  })

  test('main package and total stay within their limits', () => {
    const bytes = packageBytes(dist)
    expect(bytes.main).toBeLessThanOrEqual(MAIN_MAX)
    expect(bytes.total).toBeLessThanOrEqual(TOTAL_MAX)
  })

  test('the sources use no element that config/templates.ts leaves out, and listen to nothing it does not hand on', () => {
    const used = filesOf(sources).filter(({ path }) => path.endsWith('.tsx'))
    const strange = used.filter(({ path }) =>
      /\bScrollView\b|\bText\b[ ,}].*@tarojs\/components|\bon(?:Touch|LongPress|Animation|Transition|Focus|Blur|Load)\b|\banimation=/.test(
        readFileSync(join(sources, path), 'utf8'),
      ),
    )
    expect(strange).toEqual([])
  })

  test('nothing that reads or writes spreadsheets is carried to the phone', () => {
    const words = /BAD_DELIMITERS|invalid zip data|spreadsheetml|xl\/worksheets/
    expect(scripts.filter((code) => words.test(code))).toEqual([])
  })

  test('no schema library is carried to the phone', () => {
    expect(scripts.filter((code) => /ZodError|_zod\b/.test(code))).toEqual([])
  })
})
