import { createLog } from '../../../functions/src/log'
import { moveNeeds } from '../../../functions/src/needs/move-needs'
import { people } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'

const { worker, cadre, stranger } = people
const answer = { move: 'answer' as const, result: 'solved' as const, words: '工资今天都发了。' }
let office: Office
let log: string[]
beforeEach(async () => {
  office = await openOffice('2026-11-20T02:00:00.000Z')
  log = []
})
afterEach(() => office.table.drop())

const deps = () => ({ ...office.deps, log: createLog((line) => log.push(line)) })
const accepted = async () => office.move(cadre, await office.file(worker), { move: 'accept' })
const named = (views: { id: string; version: number }[]) => views.map(({ id, version }) => ({ id, version }))

test('one reply answers every need, and says how each went in the order asked', async () => {
  const views = await Promise.all(Array.from({ length: 6 }, accepted))
  const { outcomes } = await moveNeeds(deps())(cadre, { key: office.key(), needs: named(views), act: answer })
  expect(outcomes).toEqual(views.map(({ id }) => ({ id })))
  for (const { id } of views) expect(await office.read(worker, id)).toMatchObject({ status: 'answered', version: 3 })
})

test('what one need refuses keeps none of the others', async () => {
  const [raised, changed, fine] = [await office.file(worker), await accepted(), await accepted()]
  await office.move(cadre, changed, { move: 'ask', words: '哪个月的？' })
  const needs = [...named([raised, changed, fine]), { id: office.key(), version: 1 }]
  const { outcomes } = await moveNeeds(deps())(cadre, { key: office.key(), needs, act: answer })
  expect(outcomes.map(({ refused }) => refused?.code)).toEqual([
    'accept_first',
    'stale_version',
    undefined,
    'not_found',
  ])
  for (const { refused } of outcomes.filter(({ refused }) => refused)) expect(refused?.message).toMatch(/。$/)
  expect((await office.read(worker, fine.id)).status).toBe('answered')
})

test('sent again, or naming a need twice, it does nothing twice', async () => {
  const views = await Promise.all([accepted(), accepted()])
  const sent = {
    key: office.key(),
    needs: named([...views, ...views]),
    act: { move: 'say' as const, words: '在办了。' },
  }
  const first = await moveNeeds(deps())(cadre, sent)
  expect([await moveNeeds(deps())(cadre, sent), first.outcomes.map(({ refused }) => refused)]).toEqual([
    first,
    [undefined, undefined, undefined, undefined],
  ])
  for (const { id } of views) expect((await office.read(worker, id)).version).toBe(3)
})

test('what the table cannot do for one need is said of that one, and a second try does the rest', async () => {
  const views = await Promise.all([accepted(), accepted(), accepted()])
  const broken = String(views[1]?.id)
  const { append } = office.deps.needs
  const needs = {
    ...office.deps.needs,
    append: (...[need, events]: Parameters<typeof append>) =>
      need.id === broken ? Promise.reject(new Error('no room')) : append(need, events),
  }
  const sent = { key: office.key(), needs: named(views), act: answer }
  const { outcomes } = await moveNeeds({ ...deps(), needs })(cadre, sent)
  expect(outcomes.map(({ refused }) => refused?.code)).toEqual([undefined, 'internal', undefined])
  expect(log).toHaveLength(1)
  expect((await moveNeeds(deps())(cadre, sent)).outcomes).toEqual(views.map(({ id }) => ({ id })))
  for (const { id } of views) expect((await office.read(worker, id)).version).toBe(3)
})

test('needs of others do not exist for whoever asks', async () => {
  const view = await accepted()
  const { outcomes } = await moveNeeds(deps())(stranger, { key: office.key(), needs: named([view]), act: answer })
  expect(outcomes).toMatchObject([{ id: view.id, refused: { code: 'not_found' } }])
})
