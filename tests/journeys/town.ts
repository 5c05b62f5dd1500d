import { dayOf, type Instant, instantAt, plusDays } from '@lianxin/shared/calendar'
import type { Session } from '@lianxin/shared/people/schema'
import type { PersonaId } from '../../functions/src/local/demo/personas'
import { launchBrowser } from '../support/browser'
import { BrowserPerson, DESK } from '../support/browser-person'
import { type LocalServer, startServer } from '../support/server'

/** A running local system with a browser, at 10:00 on a working day whatever day the tests run on. */
export type Town = {
  server: LocalServer
  /** Somebody who opens a page for the first time. */
  visitor(): Promise<BrowserPerson>
  /** One of the demo's people, signed in, on a phone or at a desk. */
  person(id: PersonaId, at?: 'phone' | 'desk'): Promise<BrowserPerson>
  /** A minute later: the sweep has told everybody all there was to tell. */
  aMinuteLater(): Promise<void>
  /** Ends everybody's browser and the system. @throws Error when a page had an error or asked another host. */
  close(): Promise<void>
}

export const openTown = async (): Promise<Town> => {
  const [server, browser] = await Promise.all([startServer(), launchBrowser()])
  await server.moveClock(await workingMorning(server))
  const people: BrowserPerson[] = []
  const enter = async (...more: [session?: Session, size?: { width: number; height: number }]) => {
    const person = await BrowserPerson.open(browser, server.base, ...more)
    people.push(person)
    return person
  }
  return {
    server,
    visitor: () => enter(),
    person: async (id, at = 'phone') => enter(await sessionOf(server, id), at === 'desk' ? DESK : undefined),
    aMinuteLater: async () => server.moveClock(new Date(Date.parse(await server.now()) + 60_000).toISOString()),
    close: async () => {
      const troubles = people.flatMap((person) => person.troubles)
      await browser.close()
      await server.stop()
      if (troubles.length > 0) throw new Error(troubles.join('\n'))
    },
  }
}

const sessionOf = async (server: LocalServer, id: PersonaId): Promise<Session> => {
  const body = JSON.stringify({ wechat: { code: await server.code(id) } })
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(`${server.base}/api/session`, { method: 'POST', body, headers })
  const session: Session = JSON.parse(await reply.text())
  return session
}

// The clock only runs forward, and an office is closed on weekends and holidays.
const workingMorning = async (server: LocalServer): Promise<Instant> => {
  const today = dayOf(await server.now())
  const mornings = Array.from({ length: 20 }, (_, n) => instantAt(plusDays(today, n + 1), '10:00'))
  const morning = mornings.find((at) => server.isWorkedAt(at))
  if (!morning) throw new Error('no working day within three weeks')
  return morning
}
