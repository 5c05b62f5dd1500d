import type { NeedView } from '@lianxin/shared/needs/views'
import { sweep } from '../../../functions/src/jobs/sweep'
import { people } from '../../support/factories'
import { concluded } from '../../support/history'
import { type Office, openOffice } from '../../support/office'

const { worker, cadre, clerk } = people
const NOW = '2026-11-20T02:00:00.000Z'
let office: Office
beforeEach(async () => {
  office = await openOffice(NOW)
})
afterEach(() => office.table.drop())

/** The need of a view with the result of its problem, as the conclusion's job writes it. */
const conclude = async ({ id }: Pick<NeedView, 'id'>): Promise<NeedView> => {
  const need = await office.deps.needs.get(id)
  if (!need) throw new Error('no need')
  expect(await office.deps.needs.append(need, concluded(need, office.clock.now()).events.slice(-1))).toBe('done')
  return office.read(worker, id)
}
const accepted = async () => office.move(cadre, await office.file(worker), { move: 'accept' })
const wordsTo = async ({ id }: { id: string }) => (await office.deps.notices.list(id)).notices.map(({ words }) => words)

test('the result of a problem is told to the worker and to whoever holds it, once', async () => {
  await conclude(await accepted())
  await sweep(office.deps)()
  await sweep(office.deps)()
  expect(await wordsTo(worker)).toContain('您反映的事有回复了，请看看办好了没有。')
  expect((await wordsTo(cadre)).filter((words) => words.includes('问题清单有了结果'))).toHaveLength(1)
})

test('the worker judges it as any answer, and it counts as one', async () => {
  const view = await conclude(await accepted())
  expect(view).toMatchObject({ status: 'answered', lapsesAt: '2026-11-27T02:00:00.000Z' })
  expect(await office.move(worker, view, { move: 'judge', satisfaction: 'so_so' })).toMatchObject({ status: 'closed' })
  await sweep(office.deps)()
  expect(await office.deps.ledger.lines('xicheng', '2026Q4')).toMatchObject([{ settled: true, judged: 'so_so' }])
})

test('没办好 gives it back to whoever held it, with two working days at least, and the first word is not owed again', async () => {
  const filed = await office.file(worker)
  expect(filed.firstDue).toBeDefined()
  const view = await office.move(worker, await conclude(filed), { move: 'reopen', reason: 'only_said_no' })
  expect(view).toMatchObject({ status: 'accepted', holder: { person: '王建国' } })
  expect(view.resultDue >= '2026-11-24T09:30:00.000Z').toBe(true)
  expect(view.firstDue).toBeUndefined()
  expect((await office.read(cadre, view.id)).part).toBe('handler')
})

test('nobody judges it: it lapses as any answer', async () => {
  const { id } = await conclude(await accepted())
  office.clock.set('2026-11-27T02:00:00.000Z')
  await sweep(office.deps)()
  expect(await office.read(worker, id)).toMatchObject({ status: 'closed', lapsed: true })
})

test('an answer written at the same moment is refused: the result came first, and nothing of it is lost', async () => {
  const view = await accepted()
  await conclude(view)
  const late = { move: 'answer', result: 'explained', words: '在办' } as const
  await expect(office.move(cadre, view, late)).rejects.toMatchObject({ code: 'already_answered' })
  expect((await office.read(worker, view.id)).events.at(-1)).toMatchObject({ move: 'conclude' })
})

test('what the office writes when it presses is for the handler: the worker reads that it was pressed, not what was written', async () => {
  const view = await office.move(clerk, await accepted(), { move: 'press', words: '季度末前要有结果' })
  const [forCadre, forWorker] = await Promise.all([office.read(cadre, view.id), office.read(worker, view.id)])
  expect(forCadre.events.at(-1)).toMatchObject({ move: 'press', words: '季度末前要有结果' })
  expect(forWorker.events.at(-1)).toMatchObject({ move: 'press', words: undefined })
})
