import { Refusal } from '@lianxin/shared/errors'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import { type Move, moves, type Part, whyNot } from '@lianxin/shared/needs/rules'
import type { Need } from '@lianxin/shared/needs/schema'
import { stateOf } from '@lianxin/shared/needs/state'
import type { NeedView } from '@lianxin/shared/needs/views'
import { moveNeed } from '../../../functions/src/needs/move-need'
import { showNeed } from '../../../functions/src/needs/show-need'
import { idOf, people } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'
import { roles, situations } from '../../support/situations'

let office: Office
beforeAll(async () => {
  office = await openOffice('2026-11-20T02:00:00.000Z')
})
afterAll(() => office.table.drop())

/** What a move carries when nothing but the table may refuse it: a body that has it not, a person of the one that has. */
const actOf = (move: Move, { events }: Need): MoveInput => {
  const { holder } = stateOf({ events })
  const acts: { [M in Move]: Extract<MoveInput, { move: M }> } = {
    accept: { move: 'accept' },
    say: { move: 'say', words: '在办' },
    call: { move: 'call', reached: true },
    deny: { move: 'deny' },
    ask: { move: 'ask', words: '哪个月？' },
    supply: { move: 'supply', words: '九月' },
    refer: { move: 'refer', to: holder.id === 'dp-service' ? 'st-1' : 'dp-service', due: '2027-06-01', words: '请办' },
    assign: { move: 'assign', to: holder.id === 'office' ? people.approver.id : holder.person.id },
    return: { move: 'return', words: '不归我们' },
    cannot: { move: 'cannot', tried: '谈过', why: '没有钱' },
    extend: { move: 'extend', words: '要等鉴定' },
    grant: { move: 'grant' },
    decline: { move: 'decline', words: '抓紧办' },
    answer: { move: 'answer', result: 'solved', words: '办好了' },
    judge: { move: 'judge', satisfaction: 'satisfied' },
    reopen: { move: 'reopen', reason: 'other' },
    urge: { move: 'urge' },
    press: { move: 'press' },
    date: { move: 'date', dates: { right: 'wages', leftOn: '2026-10-31' } },
    withdraw: { move: 'withdraw' },
  }
  return acts[move]
}
const everyMove = Object.keys(moves).filter((name): name is Move => Object.hasOwn(moves, name))
const seen = { done: new Set<string>(), reasons: new Set<string>(), parts: new Set<Part | undefined>() }

/** The server around one need, which is as it was for every attempt; `written` tells what an attempt put. */
const serverOf = ({ need, now }: { need: Need; now: string }) => {
  office.clock.set(now)
  const written: unknown[] = []
  const get = async () => need
  const append: Office['deps']['needs']['append'] = async (_need, events) => {
    written.push(...events)
    return 'done'
  }
  const deps = { ...office.deps, needs: { ...office.deps.needs, get, append } }
  const codeOf = (code?: 'right' | 'wrong') =>
    code === 'right' ? deps.queryCodeOf(need.id) : code === 'wrong' ? '000000000000' : undefined
  return {
    view: ({ actor, code }: (typeof roles)[string]) => showNeed(deps)(actor, need, codeOf(code)),
    /** `done`, or the code of the refusal; whether anything was written follows it. */
    attempt: async ({ actor, code }: (typeof roles)[string], act: MoveInput): Promise<string> => {
      written.length = 0
      const moving = { id: need.id, key: idOf('attempt'), version: need.events.length, act, code: codeOf(code) }
      const outcome = await moveNeed(deps)(actor, moving).then(
        () => 'done',
        (thrown: unknown) => (thrown instanceof Refusal ? thrown.code : String(thrown)),
      )
      return `${outcome}, ${written.length} written`
    },
  }
}

/** What the phone expects of the server, by the view alone. */
const expected = (move: Move, view: NeedView | undefined, now: string): string => {
  if (!view) return 'not_found, 0 written'
  // Words for a question that is no longer open still count: they are said.
  const asItStands = move === 'supply' && view.status !== 'asked' ? 'say' : move
  const reason = whyNot(asItStands, view, now)
  if (reason) seen.reasons.add(reason)
  else seen.done.add(move)
  return reason === undefined ? 'done, 1 written' : `${reason}, 0 written`
}

test.each(Object.entries(situations))(
  'a need %s: every move of every role is done or refused as the phone says, and a refusal writes nothing',
  async (_name, situation) => {
    const server = serverOf(situation)
    const answers: string[] = []
    const expectations: string[] = []
    for (const [name, role] of Object.entries(roles)) {
      const view = await server.view(role)
      seen.parts.add(view?.part)
      for (const move of everyMove) {
        expectations.push(`${name} ${move}: ${expected(move, view, situation.now)}`)
        answers.push(`${name} ${move}: ${await server.attempt(role, actOf(move, situation.need))}`)
      }
    }
    expect(answers).toEqual(expectations)
  },
)

test('between them the situations met every status, part, move and reason of the table', () => {
  const statuses = Object.values(situations).map(({ need }) => stateOf(need).status)
  expect([...new Set(statuses)].sort()).toEqual(
    ['accepted', 'answered', 'asked', 'closed', 'raised', 'referred', 'withdrawn'].sort(),
  )
  expect([...seen.done].sort()).toEqual([...everyMove].sort())
  expect(seen.parts).toEqual(new Set(['filer', 'handler', 'head', 'former', 'office', undefined]))
  const reasons =
    'not_head not_handler not_filer withdrawn closed already_answered not_answered wrong_state wait_supply'
  const own = 'ask_limit gate_open return_office return_late person_unknown extend_pending extend_once extend_late'
  const last = 'no_extension own_extension urged_today pressed_today call_first reopen_late accept_first not_office'
  expect([...seen.reasons].sort()).toEqual([reasons, own, last].join(' ').split(' ').sort())
})

/** Who is what to whom, by hand: the parts decide everything above. `+` leads the holder, and so decides for them. */
const parts: Partial<Record<keyof typeof situations, Partial<Record<string, Part | `${Part}+`>>>> = {
  accepted: { 'cadre holding': 'handler', 'cadre holding, with the code': 'handler', 'station head': 'head+' },
  referred: {
    'cadre holding': 'former',
    'cadre holding, with the code': 'former',
    'station head': 'handler+',
    'station worker': 'handler',
  },
  'held by the office': {
    'cadre holding': 'former',
    'cadre holding, with the code': 'former',
    'station head': 'former',
    'station worker': 'former',
    'office clerk': 'handler+',
    'office clerk with the code': 'handler+',
    approver: 'handler+',
  },
  'with the gate open': {
    'cadre holding': 'former',
    'cadre holding, with the code': 'former',
    'station head': 'former',
    'station worker': 'former',
    'department head on the path': 'handler+',
    'department worker': 'handler',
  },
}
const always = { filer: 'filer', 'filer by code': 'filer', 'office clerk': 'office+', approver: 'office+' } as const

test.each(Object.entries(parts))('a need %s is shown to those it concerns, and to nobody else', async (name, some) => {
  const found = Object.entries(situations).find(([one]) => one === name)?.[1]
  if (!found) throw new Error(name)
  const server = serverOf(found)
  const shown: Record<string, string> = {}
  for (const [role, who] of Object.entries(roles)) {
    const view = await server.view(who)
    if (view) shown[role] = view.part + (view.isHead ? '+' : '')
  }
  expect(shown).toEqual({ ...always, 'office clerk with the code': 'office+', ...some })
})

test.each(['stationHead', 'clerk'] as const)('a %s who filed it themself decides nothing about it', async (who) => {
  const { need, now } = situations['with an extension to decide']
  const view = await serverOf({ need: { ...need, filer: people[who].id }, now }).view({ actor: people[who] })
  expect(view).toMatchObject({ part: 'filer', isHead: false })
  expect(view && whyNot('grant', view, now)).toBe('not_head')
})

test('what was recorded for somebody is theirs by its code alone, whoever else files from that phone', async () => {
  const server = serverOf(situations['recorded on a visit'])
  expect(await server.view({ actor: people.worker })).toBeUndefined()
  expect(await server.view({ actor: people.worker, code: 'right' })).toMatchObject({ part: 'filer', byCode: true })
})
