import type { Actor } from '@lianxin/shared/people/schema'
import { closeQuarter } from '../../../functions/src/problems/close-quarter'
import { morning } from '../../../functions/src/problems/morning'
import { card, idOf, people, telling } from '../../support/factories'
import type { Town } from '../../support/town'
import { boardCommands } from './boards'
import { privacyCommands } from './privacy-commands'
import { problemCommands } from './problem-commands'
import { rosterCommands } from './roster-commands'
import { moveCases, type Story, stories } from './stories'
import { unitCommands } from './unit-commands'

const { worker, cadre, stationHead, clerk } = people

/** What an act came to: an HTTP reply, or for a job its end. */
export type Outcome = { status: number; body: unknown }

/** Something that writes. `prepare` brings the town to where it can be done; what it gives may be done again and again. */
export type Command = { name: string; prepare(town: Town): Promise<() => Promise<Outcome>> }

const post =
  (town: Town, actor: Actor | undefined, path: string, body: unknown): (() => Promise<Outcome>) =>
  () =>
    town.send(actor, path, body)

const job = (run: () => Promise<unknown>) => async (): Promise<Outcome> => {
  try {
    await run()
    return { status: 200, body: undefined }
  } catch {
    // The next pass does what this one could not.
    return { status: 503, body: undefined }
  }
}

const moves: Command[] = moveCases.map(({ by, story, act, name }) => ({
  name: name ?? act.move,
  prepare: async (town) => {
    const { id, version } = await story(town)
    return post(town, by, `/api/needs/${id}/moves`, { key: town.key(), version, act })
  },
}))

const filing: Command[] = [
  {
    name: 'fileNeed',
    prepare: async (town) => post(town, worker, '/api/needs', { key: town.key(), board: card.code, telling }),
  },
  ...[cadre, stationHead].map((by) => ({
    name: `recordNeed by ${by === cadre ? 'a cadre' : 'a station'}`,
    prepare: async (town: Town) =>
      post(town, by, '/api/needs/records', { key: town.key(), how: 'paper', for: 'worker', telling }),
  })),
  {
    name: 'moveNeed by query code',
    prepare: async (town) => {
      const { id, version, queryCode } = await town.file(worker)
      await town.tell()
      const act = { move: 'say', words: '换了手机' }
      return post(town, people.stranger, `/api/needs/${id}/moves`, { key: town.key(), version, act, code: queryCode })
    },
  },
]

const together: Command = {
  name: 'moveNeeds',
  prepare: async (town) => {
    const views = [await stories.accepted(town), await stories.accepted(town), await stories.asked(town)]
    const needs = views.map(({ id, version }) => ({ id, version }))
    const act = { move: 'answer', result: 'explained', words: '下周统一补发' }
    return post(town, cadre, '/api/needs/moves', { key: town.key(), needs, act })
  },
}

const calls: Command[] = [
  {
    name: 'stampCall',
    prepare: async (town) => callOf(town, worker),
  },
  {
    name: 'stampCall that reaches the head',
    prepare: async (town) => {
      await callOf(town, people.stranger)()
      return callOf(town, worker)
    },
  },
]

const callOf = (town: Town, by: Actor) =>
  post(town, by, `/api/boards/${card.code}/calls`, { key: town.key(), name: '王建国', answered: false })

const others: Command[] = [
  {
    name: 'openSession',
    prepare: async (town) =>
      post(town, undefined, '/api/session', { device: { id: idOf('device'), secret: idOf('secret') } }),
  },
  {
    name: 'markNoticesRead',
    prepare: async (town) => {
      await stories.answered(town)
      await town.tell()
      const { notices } = await town.deps.notices.list(worker.id)
      return post(town, worker, '/api/notices/read', { upTo: notices[0]?.id })
    },
  },
]

const timer = (name: string, story: Story, at: string): Command => ({
  name: `timers: ${name}`,
  prepare: async (town) => {
    await story(town)
    await town.tell()
    town.clock.set(at)
    return job(town.sweep)
  },
})

/** What the schedule runs; sent again means: the next pass. */
export const jobs: Command[] = [
  {
    name: 'sweep',
    prepare: async (town) => {
      await stories.referred(town)
      return job(town.sweep)
    },
  },
  timer('a pause ends', stories.asked, '2026-11-27T10:00:00.000Z'),
  timer('nobody judged', stories.answered, '2026-11-27T10:00:00.000Z'),
  timer('late, told to the head', stories.filed, '2026-11-24T02:00:00.000Z'),
  timer('everything late at once', stories.referred, '2026-12-20T02:00:00.000Z'),
  {
    name: 'closeQuarter',
    prepare: async (town) => {
      for (const story of [stories.filed, stories.accepted, stories.closed]) await story(town)
      await town.tell()
      town.clock.set('2026-12-31T16:05:00.000Z')
      return job(() => closeQuarter(town.deps)({ at: '2026-12-31T16:05:00.000Z' }))
    },
  },
  {
    name: 'morning',
    prepare: async (town) => {
      for (const story of [stories.filed, stories.accepted]) await story(town)
      await town.tell()
      town.clock.set('2026-12-17T00:30:00.000Z')
      return job(() => morning(town.deps)({ at: '2026-12-17T00:30:00.000Z' }))
    },
  },
]

/** What workers and whoever answers them write. */
export const commands: Command[] = [
  ...filing,
  ...moves,
  together,
  ...calls,
  ...boardCommands,
  ...privacyCommands,
  ...others,
]

/** The same of the office, whose stories are longer: a suite of its own, which runs beside the other. */
export const officeCommands: Command[] = [...rosterCommands, ...unitCommands, ...problemCommands]

const refused = (name: string, prepare: Command['prepare']): Command => ({ name, prepare })

/** What the rules refuse, each in a way of its own. */
export const refusals: Command[] = [
  refused('a stranger moves a need', async (town) => {
    const { id, version } = await stories.accepted(town)
    const act = { move: 'answer', result: 'solved', words: '办好了' }
    return post(town, people.stranger, `/api/needs/${id}/moves`, { key: town.key(), version, act })
  }),
  refused('an answer to what was answered', async (town) => {
    const { id, version } = await stories.answered(town)
    const act = { move: 'answer', result: 'solved', words: '又办好了' }
    return post(town, cadre, `/api/needs/${id}/moves`, { key: town.key(), version, act })
  }),
  refused('a move on an old version', async (town) => {
    const { id, version } = await stories.filed(town)
    await town.move(cadre, { id, version }, { move: 'accept' })
    return post(town, worker, `/api/needs/${id}/moves`, { key: town.key(), version, act: { move: 'withdraw' } })
  }),
  refused('a key used for other words', async (town) => {
    const body = { key: town.key(), board: card.code, telling }
    await post(town, worker, '/api/needs', body)()
    return post(town, worker, '/api/needs', { ...body, telling: { ...telling, words: '别的事' } })
  }),
  refused('an office clerk records a need', async (town) =>
    post(town, clerk, '/api/needs/records', { key: town.key(), how: 'visit', for: 'worker', telling }),
  ),
  refused('an unknown board', async (town) =>
    post(town, worker, '/api/needs', { key: town.key(), board: '2222222222', telling }),
  ),
]
