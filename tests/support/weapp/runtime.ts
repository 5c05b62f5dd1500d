import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import vm from 'node:vm'

export type Config = Record<string, unknown>

/** What a build registered with WeChat's App, Page and Component. */
export type Registered = {
  app: Config
  page(route: string): Config
  parse(text: string): unknown
  errors: string[]
  close(): void
}

type Module = { exports: unknown }

const isConfig = (value: unknown): value is Config => typeof value === 'object' && value !== null

/**
 * Runs a build in a realm that holds the language, App, Page, Component, wx, timers and console, and nothing of a
 * browser or of Node. Code from text is barred there as in WeChat.
 */
export const runBuild = (
  dist: string,
  routes: string[],
  makeWx: (parse: Registered['parse']) => object,
  plugin: (name: string) => object,
  stack: () => object[],
  changed: () => void,
): Registered => {
  const errors: string[] = []
  const complain = (...parts: unknown[]): void => {
    errors.push(parts.map((part) => (isConfig(part) && 'stack' in part ? String(part.stack) : String(part))).join(' '))
    changed()
  }
  const timers = timersOf(complain)
  const context = vm.createContext(
    { ...watchedConsole(complain), ...timers.globals },
    { codeGeneration: { strings: false, wasm: false } },
  )
  // Present in a bare realm of Node, absent or unreliable on phones.
  vm.runInContext(
    'delete globalThis.Intl; delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer; delete globalThis.Atomics',
    context,
  )
  const parse: Registered['parse'] = vm.runInContext('(text) => JSON.parse(text)', context)
  const pages = new Map<string, Config>()
  let app: Config = {}
  let loading = ''
  const globals = {
    wx: makeWx(parse),
    App: (config: Config) => {
      app = config
    },
    Page: (config: Config) => pages.set(loading, config),
    Component: () => {},
    Behavior: (config: Config) => config,
    requirePlugin: plugin,
    getApp: () => app,
    getCurrentPages: stack,
    __wxConfig: { envVersion: 'develop' },
  }
  const load = makeRequire(dist, context, globals)
  load('app.js')
  const page = (route: string): Config => {
    loading = route
    if (!pages.has(route)) load(`${route}.js`)
    const config = pages.get(route)
    if (!config) throw new Error(`${route}.js registered no Page`)
    return config
  }
  for (const route of routes) page(route)
  return { app, page, parse, errors, close: () => timers.close() }
}

const makeRequire = (dist: string, context: vm.Context, globals: Record<string, unknown>) => {
  const loaded = new Map<string, Module>()
  const names = Object.keys(globals)
  const load = (path: string): unknown => {
    const file = path.endsWith('.js') ? path : `${path}.js`
    const known = loaded.get(file)
    if (known) return known.exports
    if (!existsSync(join(dist, file))) throw new Error(`module ${file} is not in the build`)
    const module: Module = { exports: {} }
    loaded.set(file, module)
    const code = readFileSync(join(dist, file), 'utf8')
    const run: unknown = vm.runInContext(`(function(require,module,exports,${names}){${code}\n})`, context, {
      filename: file,
    })
    const relative = (wanted: string) => load(posix.join(dirname(file), wanted))
    if (typeof run === 'function')
      Reflect.apply(run, undefined, [relative, module, module.exports, ...Object.values(globals)])
    return module.exports
  }
  return load
}

const watchedConsole = (complain: (...parts: unknown[]) => void) => {
  const quiet = () => {}
  const heard = { warn: complain, error: complain }
  return { console: { log: quiet, info: quiet, debug: quiet, group: quiet, groupEnd: quiet, ...heard } }
}

// WeChat's timers give numbers; they all end with the phone, so that no test leaks into the next.
const timersOf = (complain: (error: unknown) => void) => {
  const running = new Map<number, NodeJS.Timeout>()
  let made = 0
  let isClosed = false
  const guarded = (then: unknown, args: unknown[]) => {
    try {
      if (typeof then === 'function') Reflect.apply(then, undefined, args)
    } catch (error) {
      complain(error)
    }
  }
  const keep = (start: () => NodeJS.Timeout): number => {
    made += 1
    if (!isClosed) running.set(made, start())
    return made
  }
  const stop = (number: number) => {
    clearTimeout(running.get(number))
    running.delete(number)
  }
  const globals = {
    setTimeout: (then: unknown, ms = 0, ...args: unknown[]) => keep(() => setTimeout(guarded, ms, then, args)),
    setInterval: (then: unknown, ms = 0, ...args: unknown[]) => keep(() => setInterval(guarded, ms, then, args)),
    clearTimeout: stop,
    clearInterval: stop,
  }
  const close = () => {
    isClosed = true
    for (const number of [...running.keys()]) stop(number)
  }
  return { globals, close }
}
