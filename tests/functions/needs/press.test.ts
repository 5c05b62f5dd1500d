import { createLog } from '../../../functions/src/log'
import { moveNeeds } from '../../../functions/src/needs/move-needs'
import { tellNeed } from '../../../functions/src/notices/tell'
import { people } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'

const { worker, stranger, cadre, stationHead, clerk, approver, foreignClerk } = people
const press = { move: 'press' as const, words: '季度末了，请抓紧。' }

let office: Office
beforeEach(async () => {
  office = await openOffice('2026-12-18T02:00:00.000Z')
})
afterEach(() => office.table.drop())

const accepted = async () => office.move(cadre, await office.file(worker), { move: 'accept' })
const many = (
  actor: Parameters<ReturnType<typeof moveNeeds>>[0],
  key: string,
  views: { id: string; version: number }[],
) =>
  moveNeeds({ ...office.deps, log: createLog(() => {}) })(actor, {
    key,
    needs: views.map(({ id, version }) => ({ id, version })),
    act: press,
  })
const codes = ({ outcomes }: Awaited<ReturnType<typeof many>>) => outcomes.map(({ refused }) => refused?.code)
const wordsTo = async ({ id }: { id: string }) => (await office.deps.notices.list(id)).notices.map(({ words }) => words)

test('the office presses once a day for each need: whoever holds it is told, and nothing else changes', async () => {
  const view = await accepted()
  const before = await office.read(clerk, view.id)
  const pressed = await office.move(clerk, view, press)
  expect(pressed).toMatchObject({ status: 'accepted', holder: before.holder, resultDue: before.resultDue })
  await tellNeed(office.deps)(view.id)
  expect((await wordsTo(cadre))[0]).toBe('孙文催办您负责的一件事，请尽快办，办不了请写明试过什么。')
  await expect(office.move(clerk, pressed, press)).rejects.toMatchObject({ code: 'pressed_today' })
  await expect(office.move(approver, pressed, press)).rejects.toMatchObject({ code: 'pressed_today' })
})

test('the day is Shanghai’s: pressed at its last moment, it may be pressed again at midnight', async () => {
  const view = await accepted()
  office.clock.set('2026-12-18T15:59:59.999Z')
  const pressed = await office.move(clerk, view, press)
  await expect(office.move(clerk, pressed, press)).rejects.toMatchObject({ code: 'pressed_today' })
  office.clock.set('2026-12-18T16:00:00.000Z')
  await office.move(clerk, pressed, press)
  expect((await office.deps.needs.get(view.id))?.events.filter(({ move }) => move === 'press')).toHaveLength(2)
})

test('it is the office’s alone, and only while somebody can still act', async () => {
  const view = await accepted()
  for (const actor of [worker, cadre])
    await expect(office.move(actor, view, press)).rejects.toMatchObject({ code: 'not_office' })
  for (const actor of [stranger, foreignClerk])
    await expect(office.move(actor, view, press)).rejects.toMatchObject({ code: 'not_found' })
  const answered = await office.move(cadre, view, { move: 'answer', result: 'solved', words: '补发了' })
  await expect(office.move(clerk, answered, press)).rejects.toMatchObject({ code: 'already_answered' })
})

test('many are pressed in one tap; what cannot be says why, and keeps none of the others', async () => {
  const views = [await accepted(), await accepted(), await accepted()]
  const [done, ...open] = views
  if (done) await office.move(cadre, done, { move: 'answer', result: 'solved', words: '补发了' })
  expect(codes(await many(clerk, office.key(), views))).toEqual(['already_answered', undefined, undefined])
  for (const { id } of open) expect((await office.read(clerk, id)).pressedAt).toBe('2026-12-18T02:00:00.000Z')
})

test('the same tap sent again presses nobody twice; another tap that day is refused', async () => {
  const views = [await accepted(), await accepted()]
  const key = office.key()
  const first = await many(clerk, key, views)
  expect(await many(clerk, key, views)).toEqual(first)
  expect(codes(await many(approver, office.key(), views))).toEqual(['pressed_today', 'pressed_today'])
  for (const { id } of views)
    expect((await office.deps.needs.get(id))?.events.filter(({ move }) => move === 'press')).toHaveLength(1)
})

test('what a station has is pressed there, and its first cadre hears of it', async () => {
  const view = await office.move(cadre, await accepted(), {
    move: 'refer',
    to: 'st-1',
    due: '2026-12-25',
    words: '请办',
  })
  await office.move(clerk, view, press)
  await tellNeed(office.deps)(view.id)
  for (const one of [stationHead, cadre]) expect((await wordsTo(one))[0]).toContain('催办')
  expect((await wordsTo(worker)).join()).not.toContain('催办')
})
