import { codeOf } from '../../support/enter'
import { idOf, people } from '../../support/factories'
import { openTown, type Town } from '../../support/town'

const NOW = '2026-11-20T02:00:00.000Z'
const { cadre, stranger, worker } = people
let town: Town
beforeEach(async () => {
  town = await openTown(NOW)
})
afterEach(() => town.close())

const correct = (id: string, body: object, actor: typeof worker | typeof cadre | typeof stranger = worker) =>
  town.send(actor, `/api/needs/${id}/correction`, { key: idOf('fix'), ...body })
const tellingOf = async (id: string) => (await town.deps.needs.get(id))?.telling

test.each([
  ['somebody else', stranger, { phone: '139-0000-0199' }, 'not_found'],
  ['whoever handles it', cadre, { phone: '139-0000-0199' }, 'not_found'],
  ['its filer with a word for a phone', worker, { phone: 'call me' }, 'bad_request'],
])('%s changes nothing', async (_, actor, body, code) => {
  const { id } = await town.file(worker)
  const before = await town.deps.needs.get(id)
  expect(codeOf(await correct(id, body, actor))).toBe(code)
  expect(await town.deps.needs.get(id)).toEqual(before)
})

test('an ended need is as it was', async () => {
  const filed = await town.file(worker)
  await town.move(worker, filed, { move: 'withdraw' })
  expect(codeOf(await correct(filed.id, { name: '李女士' }))).toBe('closed')
})

test('how somebody is called and reached is what they say now; what is left out is gone', async () => {
  const { id } = await town.file(worker)
  const reply = await correct(id, { phone: '139-0000-0199' })
  expect(reply.body).toMatchObject({ version: 2, telling: { phone: '139-0000-0199' } })
  expect(await tellingOf(id)).not.toHaveProperty('name')
})

test('whoever holds it is told, and sees it in their list', async () => {
  const { id } = await town.file(worker)
  await correct(id, { name: '李女士', phone: '139-0000-0199' })
  await town.tell()
  expect((await town.deps.needs.listInbox([cadre.id])).rows[0]).toMatchObject({ caller: '李女士', version: 2 })
  expect((await town.deps.notices.list(cadre.id)).notices.map(({ words }) => words)).toContain('职工给您留了话。')
})

test('sent twice it is said once, and a word of the officer at the same moment stands', async () => {
  const filed = await town.file(worker)
  await town.move(cadre, filed, { move: 'accept' })
  await correct(filed.id, { name: '李女士' })
  await correct(filed.id, { name: '李女士' })
  expect((await town.deps.needs.get(filed.id))?.events.map(({ move }) => move)).toEqual(['raise', 'accept', 'say'])
})
