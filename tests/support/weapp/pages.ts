import type { Config } from './runtime'

/** One setData call: WeChat serialises it, so its size is what the bridge carries. */
export type SetData = { route: string; bytes: number; first: boolean }

/** A page on the stack, as WeChat makes it from what was given to Page(). */
export type Shown = Config & { route: string; options: Record<string, string>; data: Config }

/** WeChat refuses more in one setData (256 KB). */
export const SETDATA_LIMIT = 256 * 1024

/** Calls a lifecycle or handler of a page or the app when it has one. */
export const call = (on: Config, name: string, ...args: unknown[]): void => {
  const method = on[name]
  if (typeof method === 'function') Reflect.apply(method, on, args)
}

/** Makes a page instance; every setData is checked, counted and told to `heard`. */
export const makePage = (
  config: Config,
  route: string,
  options: Record<string, string>,
  heard: (one: SetData) => void,
): Shown => {
  let first = true
  const page: Shown = { ...config, route, options, data: clone(config.data ?? {}), __route__: route }
  page.setData = (change: Config, done?: () => void): void => {
    const bytes = Buffer.byteLength(JSON.stringify(change))
    refuseUndefined(change, '')
    if (bytes > SETDATA_LIMIT) throw new Error(`setData of ${bytes} bytes on ${route}`)
    for (const [path, value] of Object.entries(clone(change))) assign(page.data, path, value)
    heard({ route, bytes, first })
    first = false
    setImmediate(() => done?.call(page))
  }
  return page
}

const clone = (value: object): Config => JSON.parse(JSON.stringify(value))

// JSON drops undefined silently; on a phone it is an error in the console and an old value left on screen.
const refuseUndefined = (value: unknown, path: string): void => {
  if (value === undefined) throw new Error(`setData holds undefined at ${path}`)
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) refuseUndefined(inner, `${path}.${key}`)
}

// Paths as Taro writes them: `root.cn.[0].v`.
const assign = (data: Config, path: string, value: unknown): void => {
  const keys = path.match(/[^.[\]]+/g) ?? []
  const last = keys.pop()
  let at: object = data
  for (const key of keys) {
    const next: unknown = Reflect.get(at, key)
    if (typeof next === 'object' && next !== null) at = next
    else {
      const made = {}
      Reflect.set(at, key, made)
      at = made
    }
  }
  if (last !== undefined) Reflect.set(at, last, value)
}
