import type { Measure } from '../../functions/src/metrics'
import { createMeasure } from '../../functions/src/metrics'
import { tellNeed } from '../../functions/src/notices/tell'
import { handClock, people } from '../support/factories'
import { type Office, openOffice } from '../support/office'

const FRIDAY = '2026-11-20T02:00:00.000Z'

describe('a line of metrics', () => {
  const lines: string[] = []
  const measure = createMeasure((line) => lines.push(line), 'lianxin-demo', handClock(FRIDAY))
  beforeEach(() => lines.splice(0))

  test('is what CloudWatch takes out of a log by itself', () => {
    measure('NeedsFiled', 1)
    expect(lines).toEqual([expect.stringMatching(/^\{.*\}\n$/)])
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      _aws: {
        Timestamp: Date.parse(FRIDAY),
        CloudWatchMetrics: [
          { Namespace: 'Lianxin', Dimensions: [['table']], Metrics: [{ Name: 'NeedsFiled', Unit: 'Count' }] },
        ],
      },
      table: 'lianxin-demo',
      NeedsFiled: 1,
    })
  })

  test('counts a refusal with its code, and without: an alarm asks for all of them', () => {
    measure('Refused', 1, { code: 'busy' })
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      _aws: { CloudWatchMetrics: [{ Dimensions: [['table'], ['table', 'code']] }] },
      code: 'busy',
      Refused: 1,
    })
  })
})

describe('what is counted of a need', () => {
  let office: Office
  const counted: [string, number][] = []
  const measure: Measure = (metric, value) => void counted.push([metric, value])
  const tell = (id: string) => tellNeed({ ...office.deps, measure })(id)
  beforeEach(async () => {
    counted.splice(0)
    office = await openOffice(FRIDAY)
  })
  afterEach(() => office.table.drop())

  test('a filing and the minutes to the first word, each once, however often it is told', async () => {
    const need = await office.file(people.worker)
    await tell(need.id)
    await tell(need.id)
    expect(counted).toEqual([['NeedsFiled', 1]])
    const accepted = await office.move(people.cadre, need, { move: 'accept' })
    await tell(need.id)
    // Accepting is no word yet.
    expect(counted).toHaveLength(1)
    office.clock.plus(42 * 60_000)
    const said = await office.move(people.cadre, accepted, { move: 'say', words: '我去问问' })
    await tell(need.id)
    expect(counted.slice(1)).toEqual([['MinutesToFirstResponse', 42]])
    await office.move(people.cadre, said, { move: 'say', words: '下午给您回话' })
    await tell(need.id)
    expect(counted).toHaveLength(2)
  })

  test('whoever loses the race for the mark counts nothing', async () => {
    const need = await office.file(people.worker)
    const needs = { ...office.deps.needs, markTold: async () => false }
    await tellNeed({ ...office.deps, needs, measure })(need.id)
    expect(counted).toEqual([])
  })

  test('what is told six minutes after it happened is late', async () => {
    const need = await office.file(people.worker)
    office.clock.plus(6 * 60_000)
    await tell(need.id)
    expect(counted).toContainEqual(['NoticesLate', 1])
  })
})
