import { call, type SetData } from './pages'
import { requirePlugin } from './plugins'
import { type Registered, runBuild } from './runtime'
import { Stack } from './stack'
import { bubble, findField, findNamed, isOff, pathOf } from './touch'
import { compileTemplates, readApp, type Templates, textOf, type WxElement } from './tree'
import { makeWx } from './wx'
import type { Answers, WxCall, WxHost } from './wx-call'

const compiled = new Map<string, Templates>()
const templatesOf = (dist: string): Templates => {
  const made = compiled.get(dist) ?? compileTemplates(dist)
  compiled.set(dist, made)
  return made
}

const DEADLINE_MS = 8000

/** A phone with the built mini-program on it: what is on the screen, and what a thumb can do. */
export class Phone {
  readonly calls: WxCall[] = []
  readonly setData: SetData[] = []
  readonly storage = new Map<string, string>()
  readonly files = new Map<string, Buffer>()
  readonly #templates: Templates
  readonly #routes: string[]
  readonly #host: WxHost
  readonly #waiters = new Set<() => void>()
  #stack: Stack
  #built: Registered

  constructor(
    private readonly dist: string,
    answers: Answers,
  ) {
    const { main, sub } = readApp(dist)
    this.#routes = [...main, ...sub]
    this.#templates = templatesOf(dist)
    const changed = () => this.#changed()
    this.#host = {
      answers,
      calls: this.calls,
      storage: this.storage,
      files: this.files,
      parse: JSON.parse,
      changed,
      listeners: {},
    }
    this.#stack = this.#newStack()
    this.#built = this.#run()
  }

  /** What the person and the phone answer; may be changed between steps. */
  get answers(): Answers {
    return this.#host.answers
  }

  get route(): string {
    return this.#stack.top.route
  }

  get depth(): number {
    return this.#stack.pages.length
  }

  /** All the program wrote to console.warn or error or threw in a task, and all WeChat's templates missed. */
  get complaints(): string[] {
    return [...this.#built.errors, ...this.#templates.complaints]
  }

  /** Opens the program from outside: a scan, a share. `path` is `pages/x/index?a=1`; 1011 is a scanned QR code. */
  open(path: string, scene = 1011): void {
    const { route, query } = this.#stack.target(path)
    const entry = { path: route, query, scene, referrerInfo: {}, shareTicket: '' }
    call(this.#built.app, 'onLaunch', entry)
    call(this.#built.app, 'onShow', entry)
    this.#stack.show([], path)
  }

  /** WeChat kills the program; what is in storage stays. */
  kill(): void {
    this.close()
    this.#host.listeners = {}
    this.#stack = this.#newStack()
    this.#built = this.#run()
  }

  /** The person leaves for a call or another app and returns. */
  leaveAndReturn(): void {
    call(this.#stack.top, 'onHide')
    call(this.#built.app, 'onHide')
    for (const heard of this.#host.listeners.AppHide ?? []) heard()
    call(this.#built.app, 'onShow', { path: this.route, query: this.#stack.top.options, scene: 1001 })
    for (const heard of this.#host.listeners.AppShow ?? []) heard()
    call(this.#stack.top, 'onShow')
  }

  /** Stops all its timers. */
  close(): void {
    this.#built.close()
  }

  /** What WeChat's template compiler makes of the page's data now. */
  tree(): WxElement {
    return this.#templates.render(this.route, this.#stack.top.data)
  }

  text(): string {
    return textOf(this.tree()).replace(/\n{2,}/g, '\n')
  }

  /** Taps what carries this name (aria-label or text) once it is there and on, as a person would wait for it. */
  async tap(name: string): Promise<void> {
    await this.until(() => this.has(name) && !this.isOff(name), `tap ${name}`)
    const element = this.#named(name)
    if (!pathOf(element).some((one) => one.attr?.bindtap ?? one.attr?.catchtap))
      throw new Error(`「${name}」 hears no tap`)
    await this.#fire(element, 'tap', {})
  }

  /** Presses WeChat's own button for the phone number; `told` is what WeChat then tells the program. */
  async giveNumber(name: string, told: { code?: string; errMsg: string }): Promise<void> {
    await this.until(() => this.has(name))
    const button = pathOf(this.#named(name)).find(({ attr }) => attr?.openType === 'getPhoneNumber')
    if (!button) throw new Error(`「${name}」 asks for no number`)
    await this.#fire(button, 'getphonenumber', told)
  }

  isOff(name: string): boolean {
    return isOff(this.#named(name))
  }

  /** What WeChat is told of the thing one presses under this name, by attribute. */
  told(name: string): Record<string, unknown> {
    return pathOf(this.#named(name)).find(({ attr }) => attr?.ariaRole)?.attr ?? {}
  }

  has(name: string): boolean {
    return findNamed(this.tree(), name) !== undefined
  }

  /** Types into the field with this label or placeholder, replacing what it holds. */
  async input(label: string, value: string): Promise<void> {
    await this.until(() => findField(this.tree(), label) !== undefined, `field ${label}`)
    await this.#fire(this.#field(label), 'input', { value, cursor: value.length })
  }

  valueOf(label: string): string {
    return String(this.#field(label).attr?.value ?? '')
  }

  /** Waits until the screen holds a text, or a condition holds; fails with what the screen shows. */
  async until(wanted: string | (() => boolean), what = String(wanted)): Promise<void> {
    const holds = typeof wanted === 'string' ? () => this.text().includes(wanted) : wanted
    if (holds()) return
    await new Promise<void>((resolve, reject) => {
      const check = () => {
        if (holds()) finish(resolve)
      }
      const finish = (settle: () => void) => {
        clearTimeout(timer)
        this.#waiters.delete(check)
        settle()
      }
      const timer = setTimeout(() => finish(() => reject(this.#never(what))), DEADLINE_MS)
      this.#waiters.add(check)
    })
  }

  #never(wanted: string): Error {
    return new Error(`never: ${wanted}\n${this.route} shows:\n${this.text()}\n${this.complaints.join('\n')}`)
  }

  #newStack(): Stack {
    return new Stack({
      routes: this.#routes,
      config: (route) => this.#built.page(route),
      heard: (one) => {
        this.setData.push(one)
        this.#changed()
      },
      called: (api, options) => this.calls.push({ api, options }),
      changed: () => this.#changed(),
    })
  }

  #run(): Registered {
    const makeGlobal = (parse: WxHost['parse']) => {
      this.#host.parse = parse
      return { ...makeWx(this.#host), ...this.#stack.apis() }
    }
    return runBuild(
      this.dist,
      this.#routes,
      makeGlobal,
      requirePlugin(this.dist, this.answers),
      () => this.#stack.pages,
      () => this.#changed(),
    )
  }

  #changed(): void {
    for (const check of [...this.#waiters]) check()
  }

  #named(name: string): WxElement {
    const found = findNamed(this.tree(), name)
    if (!found) throw new Error(`nothing is called 「${name}」 on ${this.route}:\n${this.text()}`)
    return found
  }

  #field(label: string): WxElement {
    const found = findField(this.tree(), label)
    if (!found) throw new Error(`no field is called 「${label}」 on ${this.route}:\n${this.text()}`)
    return found
  }

  // Two taps are never in one task: what the first caused is drawn before a thumb is back.
  async #fire(target: WxElement, type: string, detail: object): Promise<void> {
    for (const { handler, event } of bubble(target, type, detail)) call(this.#stack.top, handler, event)
    await new Promise((drawn) => setTimeout(drawn, 0))
  }
}
