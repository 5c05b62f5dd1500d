import { call, makePage, type SetData, type Shown } from './pages'
import type { Config } from './runtime'
import type { WxOptions } from './wx-call'

// As in WeChat: the eleventh page is refused.
const STACK_LIMIT = 10

/** What the stack of pages needs from the phone around it. */
export type StackHost = {
  routes: string[]
  config: (route: string) => Config
  heard: (one: SetData) => void
  called: (api: string, options: WxOptions) => void
  changed: () => void
}

/** The pages a person has open, and the four ways a program moves between them. */
export class Stack {
  pages: Shown[] = []
  constructor(private readonly host: StackHost) {}

  get top(): Shown {
    const top = this.pages.at(-1)
    if (!top) throw new Error('no page is open')
    return top
  }

  /** Route and raw query of a path such as `/pages/x/index?a=1`. @throws Error when no such page is built. */
  target(url: string): { route: string; query: Record<string, string> } {
    const [path = '', search = ''] = url.split('?')
    const route = path.replace(/^\//, '')
    if (!this.host.routes.includes(route)) throw new Error(`page "${route}" is not found`)
    // WeChat hands the query on undecoded.
    const pairs = search
      .split('&')
      .filter(Boolean)
      .map((pair): [string, string] => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')])
    return { route, query: Object.fromEntries(pairs) }
  }

  /** Opens a page on top of those kept; the others are unloaded. */
  show(kept: Shown[], url: string): void {
    const { route, query } = this.target(url)
    if (kept.length >= STACK_LIMIT) throw new Error('webview count limit exceed')
    for (const gone of this.pages.filter((page) => !kept.includes(page))) call(gone, 'onUnload')
    const covered = kept.at(-1)
    if (covered && covered === this.pages.at(-1)) call(covered, 'onHide')
    const page = makePage(this.host.config(route), route, query, this.host.heard)
    this.pages = [...kept, page]
    call(page, 'onLoad', query)
    call(page, 'onShow')
    call(page, 'onReady')
    this.host.changed()
  }

  back(delta: number): void {
    const kept = this.pages.slice(0, Math.max(1, this.pages.length - delta))
    const gone = this.pages.slice(kept.length)
    this.pages = kept
    for (const page of gone.reverse()) call(page, 'onUnload')
    if (gone.length > 0) call(this.top, 'onShow')
  }

  /** The navigation part of `wx`. */
  apis(): Record<string, (options: WxOptions) => void> {
    return {
      navigateTo: this.#go('navigateTo', ({ url = '' }) => this.show(this.pages, url)),
      redirectTo: this.#go('redirectTo', ({ url = '' }) => this.show(this.pages.slice(0, -1), url)),
      reLaunch: this.#go('reLaunch', ({ url = '' }) => this.show([], url)),
      navigateBack: this.#go('navigateBack', ({ delta = 1 }) => this.back(delta)),
    }
  }

  #go(api: string, move: (options: WxOptions) => void) {
    return (options: WxOptions): void => {
      this.host.called(api, options)
      let errMsg = `${api}:ok`
      try {
        move(options)
      } catch (error) {
        errMsg = `${api}:fail ${error instanceof Error ? error.message : error}`
      }
      queueMicrotask(() => {
        const answer = errMsg.endsWith(':ok') ? options.success : options.fail
        answer?.({ errMsg })
        options.complete?.({ errMsg })
        this.host.changed()
      })
    }
  }
}
