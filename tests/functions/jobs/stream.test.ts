import { scheduleHandler } from '../../../functions/src/jobs/schedule'
import { streamHandler } from '../../../functions/src/jobs/stream'
import { createLog } from '../../../functions/src/log'

const record = (image: Record<string, { S: string }>) => ({ dynamodb: { NewImage: image } })

test('only records with something to tell nudge the teller, each item once, and a failure stops nobody else', async () => {
  const told: string[] = []
  const lines: string[] = []
  const handle = streamHandler({
    log: createLog((line) => lines.push(line)),
    tellItem: async (pk, sk) => {
      if (pk === 'need#BROKEN') throw new Error('cut')
      told.push(`${pk} ${sk}`)
    },
  })
  await handle({
    Records: [
      record({ pk: { S: 'need#BROKEN' }, out: { S: 'out#1' } }),
      record({ pk: { S: 'need#A' }, sk: { S: 'need' }, out: { S: 'out#1' } }),
      record({ pk: { S: 'need#A' }, sk: { S: 'need' }, out: { S: 'out#1' } }),
      // The problems of one list have their partition in common.
      record({ pk: { S: 'problems#x#2026Q4' }, sk: { S: 'B' }, out: { S: 'out#1' } }),
      record({ pk: { S: 'problems#x#2026Q4' }, sk: { S: 'C' }, out: { S: 'out#1' } }),
      record({ pk: { S: 'need#MARKED' } }),
      record({ pk: { S: 'board#X' } }),
      {},
    ],
  })
  expect(told).toEqual(['need#A need', 'problems#x#2026Q4 B', 'problems#x#2026Q4 C'])
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ level: 'error', pk: 'need#BROKEN' }])
})

test('the schedule runs the job it names at the time it was due, and nothing else', async () => {
  const ran: unknown[] = []
  const handle = scheduleHandler({
    sweep: async () => ran.push('sweep'),
    closeQuarter: async (run) => ran.push(run),
    morning: async (run) => ran.push({ morning: run }),
    unreached: async (run) => ran.push({ unreached: run }),
    retire: async (run) => ran.push({ retire: run }),
  })
  await handle({ job: 'sweep', time: '2026-11-20T02:00:00.000Z' })
  // EventBridge writes whole seconds; histories and notices are sorted by instants with milliseconds.
  await handle({ job: 'close-quarter', time: '2026-12-31T16:05:00Z' })
  await handle({ job: 'morning', time: '2027-01-01T00:30:00Z' })
  await handle({ job: 'unreached', time: '2027-01-01T01:00:00Z' })
  await handle({ job: 'retire', time: '2026-12-31T19:30:00Z' })
  await expect(handle({ job: 'drop-table', time: '2026-12-31T16:05:00.000Z' })).rejects.toThrow()
  expect(ran).toEqual([
    'sweep',
    { at: '2026-12-31T16:05:00.000Z' },
    { morning: { at: '2027-01-01T00:30:00.000Z' } },
    { unreached: { at: '2027-01-01T01:00:00.000Z' } },
    { retire: { at: '2026-12-31T19:30:00.000Z' } },
  ])
})
