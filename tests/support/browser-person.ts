import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Session } from '@lianxin/shared/people/schema'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { outputFolder } from './build'

const axeSource = readFileSync(join(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')
const docsFolder = join(__dirname, '../../docs/screenshots')
const PHONE = { width: 375, height: 667 }
export const DESK = { width: 1280, height: 800 }
const DEADLINE_MS = 10_000

declare const axe: { run(context: object, options: object): Promise<AxeResults> }

/** One person with a browser of their own: what they see, press and write, by the names they would use. */
export class BrowserPerson {
  /** Errors of the page, breaches of its own policy and requests that left the machine; a journey ends with none. */
  readonly troubles: string[] = []
  /** Other hosts the page may ask, such as a map's. */
  readonly mayAsk: string[] = []
  /** Numbers the page asked the phone to dial. */
  readonly dialled: string[] = []
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly base: string,
  ) {
    page.setDefaultTimeout(DEADLINE_MS)
    page.on('pageerror', (error) => this.troubles.push(String(error.stack ?? error)))
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) this.troubles.push(message.text())
    })
    page.on('request', (request) => {
      const url = request.url()
      if (/^https?:/.test(url) && ![base, ...this.mayAsk].some((one) => url.startsWith(one)))
        this.troubles.push(`asked ${url}`)
    })
  }

  /** Opens their browser: a phone's, unless a size is given; signed in when a session is. */
  static async open(browser: Browser, base: string, session?: Session, size = PHONE): Promise<BrowserPerson> {
    const origins = session ? [{ origin: base, localStorage: [kept(session)] }] : []
    const context = await browser.newContext({
      viewport: size,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      hasTouch: size.width < 600,
      reducedMotion: 'reduce',
      storageState: { cookies: [], origins },
    })
    const person = new BrowserPerson(context, await context.newPage(), base)
    await person.page.exposeFunction('lianxinDialled', (number: string) => person.dialled.push(number))
    await person.page.addInitScript(catchCalls)
    return person
  }

  /** Stands somewhere (WGS-84) and lets the page know. */
  async standsAt(latitude: number, longitude: number): Promise<void> {
    await this.context.grantPermissions(['geolocation'], { origin: this.base })
    await this.context.setGeolocation({ latitude, longitude })
  }

  /** Opens an address of the product: a scanned `/b/<code>`, a link. */
  async goto(path: string): Promise<void> {
    await this.page.goto(`${this.base}${path}`)
  }

  /** Becomes somebody else on this device, or the same person again after a session ran out. */
  async become(session: Session): Promise<void> {
    const { name, value } = kept(session)
    await this.page.evaluate(([key, text]) => localStorage.setItem(String(key), String(text)), [name, value])
  }

  /** Waits until this text can be seen. */
  async sees(text: string | RegExp): Promise<void> {
    try {
      await this.visible(this.page.getByText(text)).waitFor()
    } catch {
      throw new Error(`never saw ${text} at ${this.page.url()}:\n${await this.text()}\n${this.troubles.join('\n')}`)
    }
  }

  /** Waits until this text stands there exactly so many times. */
  async seesTimes(text: string | RegExp, times: number): Promise<void> {
    const all = this.page.getByText(text).filter({ visible: true })
    if (times > 0) await all.nth(times - 1).waitFor()
    await all.nth(times).waitFor({ state: 'hidden' })
  }

  /** All that a screen reader finds on the page now. */
  text(): Promise<string> {
    return this.page.locator('body').ariaSnapshot()
  }

  /** The text of the first visible element of a style class. */
  async reads(selector: string): Promise<string> {
    return (await this.visible(this.page.locator(selector)).textContent())?.trim() ?? ''
  }

  /** A button, link or choice by its name. */
  button(name: string | RegExp): Locator {
    const exact = typeof name === 'string'
    const roles = (['button', 'link', 'radio', 'checkbox'] as const).map((role) =>
      this.page.getByRole(role, { name, exact }),
    )
    const [first, ...rest] = roles
    if (!first) throw new RangeError('no roles')
    return this.visible(rest.reduce((all, one) => all.or(one), first))
  }

  async presses(name: string | RegExp): Promise<void> {
    try {
      await this.button(name).click()
    } catch (error) {
      const why = error instanceof Error ? error.message.split('\n').slice(0, 12).join('\n') : error
      throw new Error(`could not press ${name} at ${this.page.url()}:\n${why}\n${await this.text()}`)
    }
  }

  async writes(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
  }

  field(label: string): Locator {
    return this.visible(this.page.getByRole('textbox', { name: label }))
  }

  /** What axe finds wrong, as short lines. Taro's own toast, gone in a moment, lies outside every landmark. */
  async barriers(): Promise<string[]> {
    await this.page.evaluate(axeSource)
    const { violations } = await this.page.evaluate(() =>
      axe.run({ exclude: ['.taro__toast'] }, { resultTypes: ['violations'] }),
    )
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`))
  }

  /** The screen as it is meant to be: nothing axe finds wrong, and a photograph for people to look at. */
  async looksAt(name: string): Promise<void> {
    await this.photographs(name)
    const found = await this.barriers()
    if (found.length > 0) throw new Error(`${name} at ${this.page.url()}:\n${found.join('\n')}`)
  }

  /** Photographs the screen into tests/output, for people to look at, without the demo's bar. */
  async photographs(name: string): Promise<void> {
    mkdirSync(outputFolder, { recursive: true })
    const path = join(outputFolder, `${name}.png`)
    // By hand, since the pages' own policy lets no style be added to them.
    const hide = (isHidden: boolean) => {
      for (const bar of document.querySelectorAll<HTMLElement>('.demo')) bar.hidden = isHidden
    }
    await this.page.evaluate(hide, true)
    await this.page.screenshot({ path, animations: 'disabled', caret: 'initial' })
    await this.page.evaluate(hide, false)
  }

  /** The same for the README, only when DOCS_SCREENSHOTS is set: each run has other dates. */
  async poses(name: string): Promise<void> {
    if (!process.env.DOCS_SCREENSHOTS) return
    await this.photographs(`docs-${name}`)
    mkdirSync(docsFolder, { recursive: true })
    copyFileSync(join(outputFolder, `docs-${name}.png`), join(docsFolder, `${name}.png`))
  }

  close(): Promise<void> {
    return this.context.close()
  }

  // Taro keeps earlier pages in the document, hidden.
  private visible(locator: Locator): Locator {
    return locator.filter({ visible: true }).first()
  }
}

declare const lianxinDialled: (number: string) => void

// Runs in the page. A tel: address would raise the browser's own dialog, which blocks the page and which no test can
// answer; so it is noted and stopped where the phone would take over.
const catchCalls = () => {
  if (!('navigation' in window) || !(window.navigation instanceof EventTarget)) return
  window.navigation.addEventListener('navigate', (event) => {
    const to =
      'destination' in event && event.destination instanceof Object ? Reflect.get(event.destination, 'url') : ''
    if (!String(to).startsWith('tel:')) return
    event.preventDefault()
    lianxinDialled(String(to).slice('tel:'.length))
  })
}

/** A session as the H5 app keeps it in Taro's storage. */
const kept = (session: Session) => ({ name: 'lianxin.session', value: JSON.stringify({ data: session }) })
