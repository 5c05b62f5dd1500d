import type { Cost } from '../../functions/src/dynamo/capacity'
import { closeQuarter } from '../../functions/src/problems/close-quarter'
import { CLOSE, serverOn } from './quarter-data'

const KB = 1024

const isRead = ({ command }: Cost): boolean => command === 'GetItem' || command === 'Query'

/**
 * Closes the quarter of a table as the schedule does, at its own pace, then says what it read, how long it took, and how
 * much memory this process ever had. Asked to be idle it does all but the close.
 */
const main = async (table: string, isIdle: boolean): Promise<void> => {
  let readUnits = 0
  const deps = serverOn(table, (cost) => {
    if (isRead(cost)) readUnits += cost.units
  })
  const districts = await deps.districts.ids()
  readUnits = 0
  const from = performance.now()
  const lists = isIdle ? [] : (await closeQuarter(deps)({ at: CLOSE })).lists
  const seconds = (performance.now() - from) / 1000
  const entered = lists.reduce((sum, { beyondReach, overdue }) => sum + beyondReach + overdue, 0)
  deps.table.documents.destroy()
  const peakMb = process.resourceUsage().maxRSS / KB
  process.stdout.write(JSON.stringify({ districts: districts.length, readUnits, seconds, entered, peakMb }))
}

void main(process.argv[2] ?? '', process.argv[3] === 'idle')
