import { contentsOf } from '../../support/contents'
import { codeOf, enter, trailOf } from '../../support/enter'
import { district, idOf, people } from '../../support/factories'
import { type Breaker, breakerOf, faults } from '../../support/faults'
import { openApp } from '../../support/server-app'

const NOW = '2026-11-20T02:00:00.000Z'
type App = Awaited<ReturnType<typeof openApp>>
/** Something that writes and may be sent again, and whom it lets sign in. */
type Command = { act(): Promise<{ status: number; body: unknown }>; signIn(): Promise<{ id: string }> }

const ask = (app: App, path: string, body: object, token?: string) => app.call('POST', path, { body, token })
const signIn = async (app: App, credentials: object) => Object((await ask(app, '/api/session', credentials)).body).me

const commands: Record<string, (app: App) => Promise<Command>> = {
  acceptInvitation: async (app) => {
    const clerk = await app.tokenOf(people.clerk)
    const { body } = await ask(app, '/api/officers/invitation', { officer: people.cadre.id }, clerk)
    const token = String(Object(body).url).slice(-26)
    const credentials = () => ({ wechat: { code: app.codes.mint('openid-new') } })
    return {
      act: () => ask(app, '/api/invitations/accept', { token, credentials: credentials() }),
      signIn: () => signIn(app, credentials()),
    }
  },
  confirmDesk: async (app) => {
    const desk = { device: { id: idOf('desk'), secret: idOf('secret') } }
    const { ticket, number } = Object((await ask(app, '/api/desks', desk)).body)
    const phone = await app.tokenOf(people.cadre)
    return {
      act: () => ask(app, '/api/desks/confirm', { ticket, number }, phone),
      signIn: () => signIn(app, desk),
    }
  },
}

const inApp = async <T>(run: (app: App, breaker: Breaker) => Promise<T>): Promise<T> => {
  const app = await openApp('2026-11-19T02:00:00.000Z')
  try {
    await app.deps.districts.put(district)
    await enter(app, people.clerk)
    await enter(app, people.cadre)
    app.clock.set(NOW)
    return await run(app, breakerOf(app.deps.table))
  } finally {
    await app.close()
  }
}

describe.each(Object.entries(commands))('%s', (_, prepare) => {
  test('broken at any call and sent again, has happened once and left one line in the trail', async () => {
    const calls = await inApp(async (app, breaker) => {
      const { act } = await prepare(app)
      breaker.arm(Number.POSITIVE_INFINITY, 'throttled')
      expect(codeOf(await act())).toBe('ok')
      return breaker.mend()
    })
    for (const at of calls.keys())
      for (const fault of faults) {
        const found = await inApp(async (app, breaker) => {
          const command = await prepare(app)
          const lines = (await trailOf(app)).length
          breaker.arm(at + 1, fault)
          const first = codeOf(await command.act())
          breaker.mend()
          const second = codeOf(await command.act())
          const { id } = await command.signIn()
          const persons = (await contentsOf(app.deps.table)).filter(({ pk }) => pk.startsWith('person#')).length
          return { first, second, id, lines: (await trailOf(app)).length - lines, persons: persons <= 3 }
        })
        const first = fault === 'cut' ? 'ok' : expect.stringMatching(/^(ok|busy)$/)
        const all = { first, second: 'ok', id: people.cadre.id, lines: 1, persons: true }
        expect({ call: calls[at], fault, ...found }).toEqual({ call: calls[at], fault, ...all })
      }
  }, 60_000)
})
