import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import { closeQuarter } from '../../../functions/src/problems/close-quarter'
import { gatherMine, previewQuarter } from '../../../functions/src/problems/gather'
import { people } from '../../support/factories'
import { type Office, openOffice } from '../../support/office'

const { worker, cadre, stationHead, departmentHead, clerk, approver, foreignClerk, stranger } = people
const cannot: MoveInput = { move: 'cannot', tried: '去单位谈了两次', why: '单位账上没有钱' }
const answer: MoveInput = { move: 'answer', result: 'solved', words: '工资已经补发到卡上。' }

let office: Office
beforeEach(async () => {
  office = await openOffice('2026-12-01T02:00:00.000Z')
})
afterEach(() => office.table.drop())

const accepted = async () => office.move(cadre, await office.file(worker), { move: 'accept' })
const preview = (after?: string) => previewQuarter(office.deps)(clerk, { after })
const mine = (actor: Parameters<ReturnType<typeof gatherMine>>[0], after?: string) =>
  gatherMine(office.deps)(actor, { after })

/** Every page of a preview as one. */
const wholePreview = async () => {
  let page = await preview()
  const pages = [page]
  while (page.after !== undefined) {
    page = await preview(page.after)
    pages.push(page)
  }
  return {
    rows: pages.flatMap(({ rows }) => rows),
    stays: pages.reduce(
      (sum, { stays }) => ({ not_due: sum.not_due + stays.not_due, asked: sum.asked + stays.asked }),
      {
        not_due: 0,
        asked: 0,
      },
    ),
  }
}

const beyondReach = async () => {
  const tried = await office.move(cadre, await accepted(), cannot)
  const passed = await office.move(stationHead, await office.move(stationHead, tried, { move: 'accept' }), cannot)
  return office.move(departmentHead, await office.move(departmentHead, passed, { move: 'accept' }), cannot)
}

describe('the office’s preview', () => {
  test('is what the close then makes of it when nothing more happens', async () => {
    const beyond = await beyondReach()
    const overdue = await accepted()
    await office.move(cadre, await accepted(), answer)
    office.clock.set('2026-12-30T02:00:00.000Z')
    await accepted()
    await office.move(cadre, await accepted(), { move: 'ask', words: '哪两个月？' })
    const { rows, stays } = await wholePreview()
    expect(rows.map(({ row, enters }) => ({ id: row.id, enters }))).toEqual(
      expect.arrayContaining([
        { id: beyond.id, enters: 'beyond_reach' },
        { id: overdue.id, enters: 'overdue' },
      ]),
    )
    const { lists } = await closeQuarter(office.deps)({ at: '2026-12-31T16:05:00.000Z' })
    const [list] = lists
    expect({ enters: rows.length, ...stays }).toEqual({
      enters: (list?.beyondReach ?? 0) + (list?.overdue ?? 0),
      not_due: list?.stayed,
      asked: list?.stayedAsked,
    })
  })

  test('says which quarter it is of and when its gathering begins, on its last evening as well', async () => {
    office.clock.set('2026-12-31T15:59:59.999Z')
    expect(await preview()).toMatchObject({ quarter: '2026Q4', begins: '2026-12-17' })
    office.clock.set('2026-12-31T16:00:00.000Z')
    expect(await preview()).toMatchObject({ quarter: '2027Q1' })
  })

  test('puts first what may no longer be claimed soon, though it would stay', async () => {
    const late = await accepted()
    office.clock.set('2026-12-29T02:00:00.000Z')
    const fresh = await accepted()
    const { shards, openRows } = office.deps.needs
    const right = { until: '2027-01-20', told: true }
    const near = {
      ...office.deps,
      needs: {
        ...office.deps.needs,
        openRows: async (...[shard, after]: Parameters<typeof openRows>) => {
          const page = await openRows(shard, after)
          return { ...page, rows: page.rows.map((row) => (row.id === fresh.id ? { ...row, right } : row)) }
        },
      },
    }
    const { rows, stays } = await previewQuarter(near)(clerk, {})
    expect(rows.map(({ row, stays: why }) => [row.id, why])).toEqual([
      [fresh.id, 'not_due'],
      [late.id, undefined],
    ])
    expect([stays, shards.length]).toEqual([{ not_due: 1, asked: 0 }, 8])
  })

  test('goes on where its page stopped, and comes to an end', async () => {
    const filed = await Promise.all(Array.from({ length: 12 }, accepted))
    const { openRows } = office.deps.needs
    // An index read in small pages: a preview page ends after a few of them.
    const small = {
      ...office.deps.needs,
      openRows: async (...[shard, after]: Parameters<typeof openRows>) => {
        const { rows } = await openRows(shard)
        const at = after === undefined ? 0 : Number(after)
        return { rows: rows.slice(at, at + 1), ...(at + 1 < rows.length ? { after: String(at + 1) } : {}) }
      },
    }
    const seen: string[] = []
    let after: string | undefined
    let pages = 0
    do {
      const page = await previewQuarter({ ...office.deps, needs: small })(clerk, { after })
      seen.push(...page.rows.map(({ row }) => row.id))
      after = page.after
      pages += 1
    } while (after !== undefined)
    expect(seen.sort()).toEqual(filed.map(({ id }) => id).sort())
    expect(pages).toBeGreaterThan(1)
  })

  test('is for the office of the district: another’s sees nothing of it, nobody else may look', async () => {
    await beyondReach()
    expect(await previewQuarter(office.deps)(foreignClerk, {})).toMatchObject({ rows: [], stays: { not_due: 0 } })
    expect((await previewQuarter(office.deps)(approver, {})).rows).toHaveLength(1)
    for (const actor of [cadre, stationHead, worker])
      await expect(previewQuarter(office.deps)(actor, {})).rejects.toMatchObject({ code: 'not_office' })
    await expect(preview('forged')).rejects.toMatchObject({ code: 'bad_request' })
  })
})

describe('what an officer reviews of their own', () => {
  test('names whose evidence is missing on the need’s own path, in its order, until the gate is open', async () => {
    const view = await accepted()
    expect((await mine(cadre)).rows).toMatchObject([{ missing: ['王建国', '第一服务站', '权益保障部'] }])
    const passed = await office.move(cadre, view, cannot)
    expect((await mine(cadre)).rows).toEqual([])
    expect((await mine(stationHead)).rows).toMatchObject([{ missing: ['第一服务站', '权益保障部'] }])
    const up = await office.move(stationHead, await office.move(stationHead, passed, { move: 'accept' }), cannot)
    await office.move(departmentHead, await office.move(departmentHead, up, { move: 'accept' }), cannot)
    expect((await mine(departmentHead)).rows).toMatchObject([{ missing: [], enters: 'beyond_reach' }])
  })

  test('says of each whether it will enter or stay, and why', async () => {
    const overdue = await accepted()
    office.clock.set('2026-12-30T02:00:00.000Z')
    const fresh = await accepted()
    const asked = await office.move(cadre, await accepted(), { move: 'ask', words: '哪两个月？' })
    const { rows, begins } = await mine(cadre)
    expect(begins).toBe('2026-12-17')
    expect(rows.map(({ row, enters, stays }) => [row.id, enters ?? stays])).toEqual(
      expect.arrayContaining([
        [overdue.id, 'overdue'],
        [fresh.id, 'not_due'],
        [asked.id, 'asked'],
      ]),
    )
    expect(rows[0]?.row.id).toBe(overdue.id)
  })

  test('holds nothing of others, and is for officers', async () => {
    await accepted()
    expect((await mine(foreignClerk)).rows).toEqual([])
    for (const actor of [worker, stranger]) await expect(mine(actor)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(mine(cadre, 'forged')).rejects.toMatchObject({ code: 'bad_request' })
  })

  test('a page is a page: twenty, and the rest after it', async () => {
    const filed = await Promise.all(Array.from({ length: 23 }, accepted))
    const first = await mine(cadre)
    const second = await mine(cadre, first.after)
    expect([first.rows.length, second.rows.length, second.after]).toEqual([20, 3, undefined])
    const seen = [...first.rows, ...second.rows].map(({ row }) => row.id)
    expect(seen.sort()).toEqual(filed.map(({ id }) => id).sort())
  })
})
