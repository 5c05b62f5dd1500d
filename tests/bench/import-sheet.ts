import { columnsOf, unitCells } from '@lianxin/shared/organisation/sheets/sheet'
import { idOf, people } from '../support/factories'
import { openApp } from '../support/server-app'
import { unitDistrict, unitFacts } from '../support/unit-district'

const ROWS = 5_000
const PART = 200
const KB = 1024

/** Imports 5,000 units over the API, then says how fast it was and how much memory this process ever had. */
const main = async (): Promise<void> => {
  const app = await openApp('2026-11-20T02:00:00.000Z')
  await app.deps.districts.put(unitDistrict)
  const token = await app.tokenOf(people.clerk)
  const post = async (path: string, body: unknown) => {
    const { status, body: reply, text } = await app.call('POST', path, { token, body })
    if (status !== 200) throw new Error(text)
    return Object(reply)
  }
  const columns = columnsOf('units').map(({ title }) => title)
  const begin = performance.now()
  const { id } = await post('/api/imports', { key: idOf('bench'), kind: 'units', columns, rows: ROWS })
  for (let part = 0; part * PART < ROWS; part += 1) {
    const rows = Array.from({ length: PART }, (_, at) => cellsOf(part * PART + at))
    await post(`/api/imports/${id}/rows`, { part, rows })
  }
  await post(`/api/imports/${id}/check`, {})
  let job = await post(`/api/imports/${id}/apply`, {})
  while (job.state !== 'done') job = await post(`/api/imports/${id}/apply`, {})
  const rowsPerSecond = (ROWS / (performance.now() - begin)) * 1000
  await app.close()
  process.stdout.write(JSON.stringify({ rowsPerSecond, peakMb: process.resourceUsage().maxRSS / KB }))
}

const cellsOf = (n: number): string[] =>
  unitCells(
    {
      ...unitFacts,
      id: `XC-${n}`,
      name: `示例科技发展有限公司第${n}分公司`,
      address: `示例街${n}号示例大厦三层`,
      point: [116.36, 39.91],
      chair: { name: '张建华', phone: '010-5550-0199', isManagement: false },
      district: unitDistrict.id,
      version: 1,
    },
    unitDistrict,
  )

void main()
