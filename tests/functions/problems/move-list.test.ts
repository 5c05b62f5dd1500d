import type { Actor } from '@lianxin/shared/people/schema'
import { people } from '../../support/factories'
import { codeOf, type Desk, deskOf, openList, QUARTER, wording } from '../../support/listed'
import { openTown, type Town } from '../../support/town'

const { clerk, approver, cadre, foreignClerk } = people

let town: Town
let desk: Desk
let ids: string[]
const at = (nth: number): string => ids[nth] ?? ''
const word = { move: 'word', ...wording } as const
const submit = { move: 'submit' } as const
const study = { move: 'study', day: '2027-01-04', attended: '主席、各部部长', decided: '逐条定方案' } as const
beforeEach(async () => {
  town = await openTown('2026-11-20T02:00:00.000Z')
  desk = deskOf(town)
  ids = await openList(town, [{}, {}])
})
afterEach(() => town.close())

const readList = (actor: Actor = clerk) => desk.get(actor, `/api/lists/${QUARTER}`)

test('a list says where it stands, what is not in words yet, and to whom it belongs', async () => {
  expect((await readList()).body).toMatchObject({ status: 'gathered', version: 0, unworded: 2, parts: ['prepare'] })
  await desk.move(clerk, at(0), word)
  expect((await readList(approver)).body).toMatchObject({ unworded: 1, parts: ['approve'] })
  expect(codeOf(await readList(cadre))).toBe('forbidden')
  expect(codeOf(await readList(foreignClerk))).toBe('not_found')
  expect(codeOf(await desk.get(clerk, '/api/lists/2026Q3'))).toBe('not_found')
})

test('it is submitted by those who prepare it, with words for every problem, once', async () => {
  expect(codeOf(await desk.tryList(approver, submit))).toBe('not_preparer')
  await desk.move(clerk, at(0), word)
  expect(codeOf(await desk.tryList(clerk, submit))).toBe('not_worded')
  expect(codeOf(await desk.tryList(clerk, study))).toBe('list_open')
  await desk.move(clerk, at(1), word)
  expect(await desk.moveList(submit)).toMatchObject({ status: 'submitted', version: 1, unworded: 0 })
  expect(codeOf(await desk.tryList(clerk, submit))).toBe('list_submitted')
})

test('what has joined another needs no words of its own, and neither does what is settled', async () => {
  await desk.move(clerk, at(0), { move: 'merge', others: [at(1)] })
  await desk.move(clerk, at(0), word)
  expect(await desk.moveList(submit)).toMatchObject({ status: 'submitted' })
})

test('a problem parted at the very moment of the submission keeps it from being submitted without words', async () => {
  await desk.move(clerk, at(0), { move: 'merge', others: [at(1)] })
  await desk.move(clerk, at(0), word)
  const { problems } = town.deps
  const head = await problems.head('xicheng', QUARTER)
  if (!head) throw new Error('no head')
  await desk.move(clerk, at(0), { move: 'split', other: at(1) })
  const said = {
    n: 1,
    at: '2027-01-04T02:00:00.000Z',
    by: { id: clerk.id, name: '孙文', as: 'office' as const },
    key: 'k',
  }
  expect(await problems.moveHead(head, { ...said, move: 'submit' })).toBe(false)
  expect(codeOf(await desk.tryList(clerk, submit))).toBe('not_worded')
})

test('meetings are noted as often as they are held, none of a day to come', async () => {
  for (const id of ids) await desk.move(clerk, id, word)
  await desk.moveList(submit)
  const reply = await desk.tryList(clerk, { ...study, day: '2027-01-05' })
  expect(reply.body).toMatchObject({ error: { code: 'bad_request', fields: { 'act.day': expect.any(String) } } })
  await desk.moveList(study)
  expect(await desk.moveList({ ...study, decided: '再议' })).toMatchObject({ status: 'studied', version: 3 })
})

test('the same key gives the same view, for another content it is refused, and an old version shows what is so', async () => {
  for (const id of ids) await desk.move(clerk, id, word)
  const key = town.key()
  const first = await desk.tryList(clerk, submit, { key })
  expect((await desk.tryList(clerk, submit, { key, version: 0 })).body).toEqual(first.body)
  expect(codeOf(await desk.tryList(clerk, study, { key }))).toBe('key_reused')
  const { body } = await desk.tryList(clerk, study, { version: 0 })
  expect(body).toMatchObject({ error: { code: 'stale_version', current: { status: 'submitted', version: 1 } } })
})

test('a rerun of the close leaves what was done with a list, and the list, as they are', async () => {
  for (const id of ids) await desk.move(clerk, id, word)
  await desk.study()
  const before = await town.deps.problems.head('xicheng', QUARTER)
  const { events: _events, ...counts } = { ...before?.list, overdue: 7 }
  if (!before) throw new Error('no head')
  await town.deps.problems.putSummary({ ...before.list, ...counts })
  expect(await town.deps.problems.head('xicheng', QUARTER)).toEqual({ ...before, list: { ...before.list, overdue: 7 } })
})

test('the trail says who submitted it and who approved a plan', async () => {
  await desk.assign(ids.slice(0, 2))
  const { lines } = await town.deps.audit.list('xicheng')
  expect(lines.map(({ by, on, words }) => `${by.name} ${on.kind} ${on.name}：${words}`)).toEqual([
    '郑国强 problem 拖欠工资：审定方案：权益保障部牵头，责任人马丽娟，2月26日前完成',
    '郑国强 problem 拖欠工资：审定方案：权益保障部牵头，责任人马丽娟，2月26日前完成',
    '孙文 list 2026年第四季度的问题清单：提交了清单',
  ])
})
