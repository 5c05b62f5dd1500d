import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import vm from 'node:vm'
import { wxmlToJs } from 'miniprogram-compiler'

/** A node as WeChat's own template compiler renders it: text, or a tag with attributes. */
export type WxNode = string | WxElement
export type WxElement = { tag: string; attr?: Record<string, unknown>; children: WxNode[]; parent?: WxElement }

type Generate = (data: unknown) => WxElement
export type Templates = { render(page: string, data: unknown): WxElement; complaints: string[] }

/** Compiles every .wxml of a build with wcc and gives the function that renders a page's data. */
export const compileTemplates = (dist: string): Templates => {
  const complaints: string[] = []
  const complain = (...parts: unknown[]) => complaints.push(parts.map(String).join(' '))
  const context = vm.createContext({ console: { log: complain, warn: complain, error: complain } })
  vm.runInContext('var window = this', context)
  const compiled: unknown = vm.runInContext(`(function(){${wxmlToJs(dist)}})()`, context)
  if (typeof compiled !== 'function') throw new Error('wcc gave no template function')
  // The templates tell objects by their own realm's constructors, so data crosses as text, as it does on a phone.
  const parse: (text: string) => unknown = vm.runInContext('(text) => JSON.parse(text)', context)
  const generate = (path: string): Generate => {
    const made: Generate = Reflect.apply(compiled, undefined, [path])
    return (data) => made(parse(JSON.stringify(data)))
  }
  const render = (path: string, data: unknown): WxElement => expand(generate(`${path}.wxml`)(data), generate)
  return { render, complaints }
}

// Deep trees go on in Taro's recursive component `comp`, which has its own template.
const expand = (element: WxElement, generate: (path: string) => Generate): WxElement => {
  if (element.tag === 'wx-comp') element.children = generate('comp.wxml')({ ...element.attr }).children
  for (const child of element.children) {
    if (typeof child === 'string') continue
    child.parent = element
    expand(child, generate)
  }
  return element
}

const INLINE = new Set(['wx-text', 'wx-label'])

/** All text under a node as a person reads it: one line for each block. */
export const textOf = (node: WxNode): string => {
  if (typeof node === 'string') return node
  const inner = node.children.map(textOf).join('')
  return INLINE.has(node.tag) || inner === '' ? inner : `${inner}\n`
}

/** Every element below, the outermost first. */
export const elementsOf = (node: WxElement): WxElement[] =>
  node.children.flatMap((child) => (typeof child === 'string' ? [] : [child, ...elementsOf(child)]))

/** The accessible name: aria-label when given, else the text. */
export const nameOf = (element: WxElement): string => String(element.attr?.ariaLabel ?? textOf(element)).trim()

/** What the app.json of a build declares. */
export type AppJson = {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  plugins?: Record<string, { version: string; provider: string }>
}

type App = { main: string[]; sub: string[]; roots: string[]; plugins: NonNullable<AppJson['plugins']> }

/** Reads app.json; the pages of subpackages are joined to their root. */
export const readApp = (dist: string): App => {
  const app: AppJson = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'))
  const packages = (app.subPackages ?? []).map(({ root, pages }) => ({ root: root.replace(/\/$/, ''), pages }))
  return {
    main: app.pages,
    sub: packages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
    roots: packages.map(({ root }) => root),
    plugins: app.plugins ?? {},
  }
}
