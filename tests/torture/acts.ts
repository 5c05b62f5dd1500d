import { dayOf, type Instant, plusDays } from '@lianxin/shared/calendar'
import { grouped } from '@lianxin/shared/ids'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import { type Move, moves, whyNot } from '@lianxin/shared/needs/rules'
import { NeedView } from '@lianxin/shared/needs/views'
import { hashedId } from '../../functions/src/hashed-id'
import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import { district } from '../../functions/src/local/demo/district'
import type { Hand } from './crew'
import type { Promised, Request } from './ledger'

/** What an act is made from; `random` gives the same acts for the same seed. */
export type Load = {
  round: number
  random: () => number
  crew: readonly Hand[]
  /** Needs to act on, the newest last. */
  pool: string[]
  now: Instant
  read(token: string, path: string): Promise<unknown>
}

const pick = <T>({ random }: Pick<Load, 'random'>, from: readonly T[]): T => {
  const found = from[Math.floor(random() * from.length)]
  if (found === undefined) throw new RangeError('nothing to pick from')
  return found
}

const keyFrom = ({ random }: Load): string => hashedId(`key ${random()} ${random()} ${random()}`)
const promise = (mark: string): Promised => ({ mark, outcome: 'unknown' })
const request = (load: Load, hand: Hand | undefined, path: string, body: unknown, marks: string[]): Request => ({
  round: load.round,
  token: hand?.token,
  path,
  body,
  promised: marks.map(promise),
  resent: false,
})

const tellingOf = (mark: string) => ({
  category: 'wages',
  words: mark,
  identity: 'union',
  employer: 'no',
  phone: '139-0000-0101',
})

/** The next act, or undefined when what was chosen cannot be done now. */
export const nextAct = async (load: Load): Promise<Request | undefined> => {
  const choice = load.random()
  if (load.pool.length < 3 || choice < 0.2) return fileAct(load)
  if (choice < 0.3) return recordAct(load)
  if (choice < 0.36) return callAct(load)
  if (choice < 0.4) return sessionAct(load)
  if (choice < 0.5) return togetherAct(load)
  return moveAct(load)
}

const fileAct = (load: Load): Request => {
  const key = keyFrom(load)
  const by = pick(
    load,
    load.crew.filter(({ isWorker }) => isWorker),
  )
  load.pool.push(hashedId(key))
  return request(load, by, '/api/needs', { key, board: FIRST_BOARD, telling: tellingOf(key) }, [key])
}

const recordAct = (load: Load): Request => {
  const key = keyFrom(load)
  const by = pick(
    load,
    load.crew.filter(({ records }) => records),
  )
  const how = pick(load, ['visit', 'call', 'paper'])
  load.pool.push(hashedId(key))
  return request(load, by, '/api/needs/records', { key, how, for: 'worker', telling: tellingOf(key) }, [key])
}

const callAct = (load: Load): Request => {
  const key = keyFrom(load)
  const body = { key, name: pick(load, ['王建国', '安兴融工会服务站']), answered: load.random() < 0.5 }
  return request(load, pick(load, load.crew), `/api/boards/${FIRST_BOARD}/calls`, body, [key])
}

// Two tries of one phone are two requests; both must end at the same person.
const sessionAct = (load: Load): Request => {
  const id = keyFrom(load)
  return request(load, undefined, '/api/session', { device: { id, secret: hashedId(id) } }, [id])
}

const viewFor = async (load: Load, { token }: Hand, id: string): Promise<NeedView | undefined> => {
  const found = NeedView.safeParse(await load.read(token, `/api/needs/${id}`))
  return found.success ? found.data : undefined
}

const recent = (load: Load): string => pick(load, load.pool.slice(-30))

const togetherAct = async (load: Load): Promise<Request | undefined> => {
  const by = pick(
    load,
    load.crew.filter(({ records }) => records),
  )
  const views = await Promise.all([recent(load), recent(load), recent(load)].map((id) => viewFor(load, by, id)))
  const seen = new Map(views.flatMap((view) => (view ? [[view.id, view.version] as const] : [])))
  if (seen.size === 0) return undefined
  const key = keyFrom(load)
  const needs = [...seen].map(([id, version]) => ({ id, version }))
  const act =
    load.random() < 0.5
      ? { move: 'say', words: '都在办' }
      : { move: 'answer', result: 'explained', words: '下周统一补发' }
  const marks = needs.map(({ id }) => hashedId(`${key} ${id}`))
  return { ...request(load, by, '/api/needs/moves', { key, needs, act }, marks), read: readOutcomes }
}

const later = new Set(['busy', 'internal'])

/** What one reply to several needs says of each. */
const readOutcomes = (body: unknown, promised: readonly Promised[]): void => {
  const outcomes = typeof body === 'object' && body && 'outcomes' in body ? body.outcomes : undefined
  if (!Array.isArray(outcomes)) return
  for (const [at, one] of promised.entries()) {
    const code: unknown = outcomes[at]?.refused?.code
    if (code === undefined) one.outcome = 'acknowledged'
    else if (!later.has(String(code))) one.outcome = 'refused'
  }
}

const moveAct = async (load: Load): Promise<Request | undefined> => {
  const by = pick(load, load.crew)
  const view = await viewFor(load, by, recent(load))
  if (!view) return undefined
  const rare = load.random() < 0.15
  const able = Object.keys(moves)
    .filter(isMove)
    .filter((move) => (rare || !ending.has(move)) && whyNot(move, view, load.now) === undefined)
  if (able.length === 0) return undefined
  const key = keyFrom(load)
  const act = actOf(load, pick(load, able), view)
  const body = { key, version: view.version, act, ...codeOf(load, view) }
  return request(load, by, `/api/needs/${view.id}/moves`, body, [key])
}

const isMove = (name: string): name is Move => Object.hasOwn(moves, name)
const ending = new Set<Move>(['withdraw', 'judge', 'answer'])

// The filer may as well act from another phone.
const codeOf = ({ random }: Load, { queryCode }: NeedView) =>
  queryCode !== undefined && random() < 0.3 ? { code: grouped(queryCode) } : {}

const actOf = (load: Load, move: Move, view: NeedView): MoveInput => {
  const words = '在办，请再等两天。'
  switch (move) {
    case 'call':
      return { move, reached: load.random() < 0.5 }
    case 'refer':
      return { move, to: pick(load, district.bodies).id, due: plusDays(dayOf(load.now), 5), words }
    case 'assign':
      return { move, to: pick(load, peopleOf(view.holder.id)) }
    case 'cannot':
      return { move, tried: words, why: '单位没有钱' }
    case 'answer':
      return { move, result: 'explained', words }
    case 'judge':
      return { move, satisfaction: 'so_so' }
    case 'reopen':
      return { move, reason: 'off_point' }
    case 'date':
      return { move, dates: { right: 'arbitration', knownOn: '2026-01-05' } }
    case 'accept':
    case 'deny':
    case 'grant':
      return { move }
    default:
      return { move, words }
  }
}

const peopleOf = (id: string): string[] => {
  const body = district.bodies.find((one) => one.id === id)
  const people = body ? [body.head, ...body.people] : district.office.people
  return people.map((person) => person.id)
}
