import { neutral } from '@lianxin/shared/organisation/sheets/neutral'
import { columnsOf, unitCells } from '@lianxin/shared/organisation/sheets/sheet'
import type { Actor } from '@lianxin/shared/people/schema'
import { newJob } from '../../../functions/src/jobs/new-job'
import { runJob } from '../../../functions/src/jobs/run-job'
import { slicersOf } from '../../../functions/src/jobs/slicers'
import { contentsOf } from '../../support/contents'
import { idOf, people } from '../../support/factories'
import { openApp, type Reply } from '../../support/server-app'
import { unitDistrict } from '../../support/unit-district'

const NOW = '2026-11-20T02:00:00.000Z'
const titles = ['单位编号', '单位名称', '类型', '职工人数', '街道', '社区']
type App = Awaited<ReturnType<typeof openApp>>
let app: App
let keys = 0

beforeEach(async () => {
  app = await openApp(NOW)
  await app.deps.districts.put(unitDistrict)
})
afterEach(() => app.close())

const post = async (path: string, body: unknown, actor: Actor = people.clerk): Promise<Reply> =>
  app.call('POST', path, { token: await app.tokenOf(actor), body })
const codeOf = ({ body }: Reply) => Object(body).error?.code ?? 'ok'
const must = ({ status, text, body }: Reply) => {
  if (status !== 200) throw new Error(text)
  return Object(body)
}
const start = (rows: number, columns = titles, kind = 'units') => {
  keys += 1
  return post('/api/imports', { key: idOf(`k${keys}`), kind, columns, rows })
}
const started = async (rows: number, columns = titles, kind = 'units'): Promise<string> =>
  must(await start(rows, columns, kind)).id
const send = (id: string, part: number, rows: string[][]) => post(`/api/imports/${id}/rows`, { part, rows })
const check = async (id: string) => must(await post(`/api/imports/${id}/check`, {}))
const apply = (id: string, actor: Actor = people.clerk) => post(`/api/imports/${id}/apply`, {}, actor)
const row = (n: number, change: Record<number, string> = {}) =>
  [`XC-${n}`, `示例公司${n}`, '企业', '20', '金融街街道', '丰盛社区'].map((cell, at) => change[at] ?? cell)
const rowsFrom = (first: number, count: number, change = {}) =>
  Array.from({ length: count }, (_, at) => row(first + at, change))

/** Sends a whole sheet and gives its dry run. */
const dryRun = async (rows: string[][], columns = titles, kind = 'units') => {
  const id = await started(rows.length, columns, kind)
  for (let part = 0; part * 200 < rows.length; part += 1)
    must(await send(id, part, rows.slice(part * 200, part * 200 + 200)))
  return { id, report: await check(id) }
}
const imported = async (rows: string[][], columns = titles) => must(await apply((await dryRun(rows, columns)).id))
const units = async () => (await contentsOf(app.deps.table)).filter(({ pk }) => pk === 'units#xicheng')
const leftovers = async () => (await contentsOf(app.deps.table)).filter(({ sk }) => sk.startsWith('part#'))
const unitOf = async (id: string) => (await app.deps.units.getMany('xicheng', [id])).get(id)

describe('a sheet that cannot be taken', () => {
  test('in one row is not applied in any, and each bad row is named with its reason', async () => {
    const rows = rowsFrom(1000, 250)
    rows[10] = row(1010, { 3: '约一百' })
    rows[220] = row(1220, { 2: '公司', 4: '月坛街道' })
    const { id, report } = await dryRun(rows)
    expect(report).toMatchObject({ rows: 250, fresh: 248, changed: 0, same: 0, badRows: 2 })
    expect(report.bad).toEqual([
      { line: 12, column: '职工人数', words: '“约一百”不是数字' },
      { line: 222, column: '类型', words: '“公司”请改成企业、社区联合工会、园区、商务楼宇之一' },
      { line: 222, column: '街道', words: '没有“月坛街道”这个街道' },
    ])
    expect(codeOf(await apply(id))).toBe('import_bad')
    expect(await units()).toEqual([])
  })

  test('because a number stands on two lines names both, across parts', async () => {
    const rows = [...rowsFrom(1000, 200), row(1007)]
    const { id, report } = await dryRun(rows)
    expect(report).toMatchObject({ rows: 201, fresh: 199, badRows: 2 })
    expect(report.bad).toEqual([
      { line: 9, column: '单位编号', words: '和第202行重复了' },
      { line: 202, column: '单位编号', words: '和第9行重复了' },
    ])
    expect(codeOf(await apply(id))).toBe('import_bad')
  })

  test('is told what its schema does not take: too long, half a place, a phone without its chair', async () => {
    const columns = ['单位编号', '单位名称', '类型', '经度', '主席电话', '备注']
    const { report } = await dryRun(
      [
        ['x', '甲', '企业', '', '', ''],
        ['XC-1000', '啊'.repeat(61), '企业', '', '', ''],
        ['XC-1001', '乙', '企业', '116.36', '', ''],
        ['XC-1002', '丙', '企业', '', '010-5550-0101', ''],
        ['XC-1003', '丁', '企业', '', '不是号码', '注'.repeat(301)],
        ['甲'.repeat(400), '丁', '企业', '', '', ''],
      ],
      columns,
    )
    const words = report.bad.map(
      (one: { line: number; column: string; words: string }) => `${one.line} ${one.column}：${one.words}`,
    )
    expect(words).toEqual([
      '2 单位编号：单位编号只能用数字、大写字母和连字符，4到30位',
      '3 单位名称：太长了，最多 60 个字',
      '4 纬度：经度和纬度要一起填',
      '5 工会主席：要写主席姓名',
      '6 工会主席：要写主席姓名',
      '6 主席电话：电话号码不对，请核对一下',
      '6 备注：太长了，最多 300 个字',
      '7 单位编号：单位编号只能用数字、大写字母和连字符，4到30位',
    ])
  })

  test('because a part is missing says so, before and after the check', async () => {
    const id = await started(201)
    must(await send(id, 1, rowsFrom(1200, 1)))
    expect(codeOf(await post(`/api/imports/${id}/check`, {}))).toBe('import_short')
    expect(codeOf(await apply(id))).toBe('import_short')
  })

  test('by its form changes nothing', async () => {
    const id = await started(201)
    const before = await contentsOf(app.deps.table)
    const replies = [
      await start(20_001),
      await start(0),
      await start(
        5,
        Array.from({ length: 61 }, (_, n) => `列${n}`),
      ),
      await start(5, [...titles, '备用']),
      await start(5, ['单位编号']),
      await send(id, 0, rowsFrom(1000, 199)),
      await send(id, 0, rowsFrom(1000, 201)),
      await send(id, 2, rowsFrom(1000, 1)),
      await send(id, 1, [row(1000, { 1: '长'.repeat(401) })]),
      await send(id, 1, [Array.from({ length: 61 }, () => '')]),
    ]
    expect(replies.map(codeOf)).toEqual(replies.map(() => 'bad_request'))
    expect((await contentsOf(app.deps.table)).filter(({ pk }) => !pk.startsWith('refused#'))).toEqual(before)
  })

  test('of another district does not exist, and nobody but the office imports', async () => {
    await app.deps.districts.put({ ...unitDistrict, id: 'haidian', name: '海淀区' })
    const { id } = await dryRun(rowsFrom(1000, 3))
    for (const [actor, code] of [
      [people.foreignClerk, 'not_found'],
      [people.cadre, 'forbidden'],
      [people.stationHead, 'forbidden'],
      [people.worker, 'forbidden'],
    ] as const) {
      expect(codeOf(await post(`/api/imports/${id}/rows`, { part: 0, rows: rowsFrom(1, 3) }, actor))).toBe(code)
      expect(codeOf(await post(`/api/imports/${id}/check`, {}, actor))).toBe(code)
      expect(codeOf(await apply(id, actor))).toBe(code)
    }
    expect(must(await apply(id)).state).toBe('done')
  })
})

describe('what is applied is what was shown', () => {
  test('parts may come in any order and again, and one with another content has to be shown again', async () => {
    const id = await started(201)
    must(await send(id, 1, [row(1200)]))
    must(await send(id, 0, rowsFrom(1000, 200)))
    must(await send(id, 1, [row(1200)]))
    await check(id)
    must(await send(id, 0, rowsFrom(1000, 200)))
    must(await send(id, 1, [row(1200, { 3: '500' })]))
    expect(codeOf(await apply(id))).toBe('import_unchecked')
    expect(await units()).toEqual([])
    await check(id)
    expect(must(await apply(id))).toMatchObject({ kind: 'import', state: 'done', done: 201, total: 201 })
    expect(await unitOf('XC-1200')).toMatchObject({ headcount: 500, assignment: { area: 'st-area' } })
    expect(await unitOf('XC-1100')).toMatchObject({ headcount: 20, assignment: { area: 'grid-3' } })
  })

  test('asked twice it is one job with one line in the trail; afterwards no row is taken and none is left', async () => {
    const { id } = await dryRun(rowsFrom(1000, 3))
    const first = must(await apply(id))
    expect(must(await apply(id))).toEqual(first)
    expect(codeOf(await send(id, 0, rowsFrom(2000, 3)))).toBe('wrong_state')
    const { lines } = await app.deps.audit.list('xicheng')
    expect(lines).toMatchObject([{ words: '导入3行：新增3，有变化0，没变化0', by: { name: '孙文' } }])
    expect(await leftovers()).toEqual([])
  })

  test('importing again writes only what changed', async () => {
    await imported(rowsFrom(1000, 250))
    const before = await units()
    const same = await dryRun(rowsFrom(1000, 250))
    expect(same.report).toMatchObject({ rows: 250, fresh: 0, changed: 0, same: 250 })
    must(await apply(same.id))
    expect(await units()).toEqual(before)
    const rows = rowsFrom(1000, 250)
    rows[3] = row(1003, { 3: '150' })
    const other = await dryRun(rows)
    expect(other.report).toMatchObject({ changed: 1, same: 249 })
    must(await apply(other.id))
    const after = await units()
    expect(after.filter((unit, at) => unit.version !== before[at]?.version).map(({ id }) => id)).toEqual(['XC-1003'])
  })

  test('a sheet of three columns empties no other, and an empty cell empties its own', async () => {
    await imported(rowsFrom(1000, 1))
    await imported([['XC-1000', '新名字', '企业']], titles.slice(0, 3))
    expect(await unitOf('XC-1000')).toMatchObject({ name: '新名字', headcount: 20, community: '丰盛社区' })
    await imported([row(1000, { 3: '' })])
    expect(await unitOf('XC-1000')).not.toHaveProperty('headcount')
  })

  test('empty lines count for nothing and shift no line', async () => {
    const { report } = await dryRun([row(1000), ['', ' ', '', '', '', ''], row(1001, { 3: '不知道' })])
    expect(report).toMatchObject({ rows: 2, fresh: 1, badRows: 1, bad: [{ line: 4 }] })
  })

  test('formulas, NUL, halves of characters and marks that turn the direction come in as text, and go out neutralised', async () => {
    const columns = ['单位编号', '单位名称', '类型', '备注']
    const hostile = '=HYPERLINK("http://example.cn")'
    await imported([['XC-1000', `甲\u0000\u202E\uD800公司`, '企业', neutral(hostile)]], columns)
    const unit = await unitOf('XC-1000')
    expect(unit).toMatchObject({ name: '甲公司', note: hostile })
    if (!unit) throw new Error('not imported')
    expect(unitCells(unit, unitDistrict)).toContain(`'${hostile}`)
  })

  test('the whole registry exported and imported changes nothing', async () => {
    await imported(rowsFrom(1000, 20))
    const page = await app.deps.units.list('xicheng')
    const { report } = await dryRun(
      page.units.map((unit) => unitCells(unit, unitDistrict)),
      columnsOf('units').map(({ title }) => title),
    )
    expect(report).toMatchObject({ rows: 20, same: 20 })
  })
})

describe('a person who changes a unit after the check', () => {
  test('keeps what they changed; the sheet changes the rest', async () => {
    await imported(rowsFrom(1000, 2))
    const { id } = await dryRun([row(1000, { 1: '表里的名字', 3: '150' }), row(1001, { 3: '30' })])
    const unit = await unitOf('XC-1000')
    if (!unit) throw new Error('not imported')
    await app.deps.units.put({ ...unit, version: 2, name: '人改的名字' })
    must(await apply(id))
    expect(await unitOf('XC-1000')).toMatchObject({ name: '人改的名字', headcount: 150, version: 3 })
    expect(await unitOf('XC-1001')).toMatchObject({ headcount: 30, version: 2 })
  })

  test('while the unit is just being written is not overtaken', async () => {
    await imported(rowsFrom(1000, 1))
    const { id } = await dryRun([row(1000, { 3: '150' })])
    const { units: store } = app.deps
    const seen = await unitOf('XC-1000')
    if (!seen) throw new Error('not imported')
    const raced = { ...store, getMany: async () => new Map([[seen.id, seen]]) }
    await store.put({ ...seen, version: 2, note: '刚写的' })
    let isFirst = true
    const once = {
      ...store,
      getMany: (...asked: Parameters<typeof store.getMany>) => {
        if (!isFirst) return store.getMany(...asked)
        isFirst = false
        return raced.getMany()
      },
    }
    must(await applyWith({ units: once }, id))
    expect(await unitOf('XC-1000')).toMatchObject({ headcount: 150, note: '刚写的', version: 3 })
  })
})

/** Applies with some parts replaced, in one go. */
const applyWith = async (change: object, id: string): Promise<Reply> => {
  const { applyImport } = await import('../../../functions/src/organisation/import/apply-import')
  const deps = { ...app.deps, ...change }
  const run = runJob({ ...deps, slicers: slicersOf(deps) })
  const view = await applyImport({ ...deps, runJob: run })(people.clerk, { id })
  return { status: 200, body: view, text: '', headers: {} }
}

describe('a job that is killed', () => {
  test.each([0, 1, 2, 3])(
    'after %d slices, or within the next, finishes with everything written once',
    async (kill) => {
      const { id } = await dryRun(rowsFrom(1000, 450))
      let writes = 0
      const { units: store, jobs } = app.deps
      const dying = {
        ...store,
        put: async (unit: Parameters<typeof store.put>[0]) => {
          writes += 1
          if (writes > kill * 200 + 50) throw new Error('killed')
          return store.put(unit)
        },
      }
      const progress: number[] = []
      const watched = {
        ...jobs,
        advance: (job: Parameters<typeof jobs.advance>[0], next: Parameters<typeof jobs.advance>[1]) => {
          progress.push(next.done)
          return jobs.advance(job, next)
        },
      }
      must(await applyWith({ units: dying, jobs: watched }, id))
      const job = must(await apply(id))
      expect(job).toMatchObject({ state: 'done', done: 450, total: 450 })
      const all = await units()
      expect([all.length, new Set(all.map(({ version }) => version))]).toEqual([450, new Set([1])])
      expect(await leftovers()).toEqual([])
      expect(progress).toEqual([...progress].sort((a, b) => a - b))
    },
  )

  test('and run by two at once writes everything once', async () => {
    const { id } = await dryRun(rowsFrom(1000, 450))
    const still = { ...app.deps, runJob: async () => {} }
    const { applyImport } = await import('../../../functions/src/organisation/import/apply-import')
    const { id: job } = await applyImport(still)(people.clerk, { id })
    await Promise.all([app.deps.runJob(job), app.deps.runJob(job), app.deps.runJob(job)])
    const all = await units()
    expect([all.length, new Set(all.map(({ version }) => version))]).toEqual([450, new Set([1])])
    expect((await app.deps.jobs.get(job))?.state).toBe('done')
  })
})

describe('what is left lying', () => {
  test('for a day is taken away when the next import begins, an import that is still being applied excepted', async () => {
    const abandoned = await dryRun(rowsFrom(1000, 3))
    const { id: running } = await dryRun(rowsFrom(2000, 3))
    await applyWith(
      { jobs: app.deps.jobs, units: { ...app.deps.units, put: () => Promise.reject(new Error('killed')) } },
      running,
    )
    app.clock.plus(23 * 3600_000)
    await started(1)
    expect(await leftovers()).toHaveLength(2)
    app.clock.plus(2 * 3600_000)
    await started(1)
    expect(codeOf(await post(`/api/imports/${abandoned.id}/check`, {}))).toBe('not_found')
    expect((await leftovers()).map(({ pk }) => pk)).toEqual([`import#${running}`])
    expect(must(await apply(running)).state).toBe('done')
    expect(await unitOf('XC-2000')).toBeDefined()
  })

  test('by a job whose import is gone ends it', async () => {
    const job = newJob(idOf('orphan'), 'xicheng', NOW, { kind: 'import', import: idOf('nothing') })
    await app.deps.jobs.start(job)
    await app.deps.runJob(job.id)
    expect((await app.deps.jobs.get(job.id))?.state).toBe('done')
  })
})

test('200 rows with every cell as long as it may be fit into one request', async () => {
  const columns = columnsOf('units').filter(({ isInformation }) => !isInformation)
  const longest: Record<string, string> = {
    id: '',
    name: '名'.repeat(60),
    kind: '社区联合工会',
    headcount: '1000000',
    aboveScale: '是',
    fee: '1000000000000',
    direct: '是',
    street: '金融街街道',
    community: '社'.repeat(30),
    address: '址'.repeat(80),
    lng: '116.3612345678901',
    lat: '39.912345678901234',
    'chair.name': '席'.repeat(20),
    'chair.phone': '010-5550-0101 5550',
    'chair.isManagement': '是',
    status: '在册',
    verifiedOn: '2026年11月20日',
    note: '注'.repeat(300),
  }
  const rows = Array.from({ length: 200 }, (_, n) =>
    columns.map(({ field }) => (field === 'id' ? String(n).padStart(30, 'X') : (longest[field] ?? ''))),
  )
  const { report } = await dryRun(
    rows,
    columns.map(({ title }) => title),
  )
  expect(report).toMatchObject({ fresh: 200, badRows: 0 })
})
