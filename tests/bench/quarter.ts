import type { Cost } from '../../functions/src/dynamo/capacity'
import type { Figure } from './figure'
import { buildClose, startClose } from './quarter-child'
import { benchOffice, fillNeeds, walkOpen } from './quarter-data'
import { filingFigures } from './quarter-filing'
import { listFigures, oldQuarterFigures } from './quarter-old'

const OPEN = 20_000
const ALL = 200_000
const TEN_THOUSAND = 10_000

/** The close of a quarter at scale, what it does to those who file, and what a list costs. */
export const quarterFigures = async (): Promise<Figure[]> => {
  await buildClose()
  return [
    ...(await closeFigures()),
    ...(await filingFigures()),
    ...(await oldQuarterFigures()),
    ...(await listFigures()),
  ]
}

/**
 * A close of 20,000 open needs among 200,000, half of which enter, in a process of its own. What it reads ÷ the bare
 * Queries over the same open needs: the work must grow with what is open, and must not read needs in full to decide
 * about them. Its memory is what it had at most, less what the same process has that closes nothing.
 */
const closeFigures = async (): Promise<Figure[]> => {
  let bare = 0
  const office = await benchOffice(({ command, units }: Cost) => {
    if (command === 'Query') bare += units
  })
  try {
    await fillNeeds(office, { open: OPEN, all: ALL })
    bare = 0
    await walkOpen(office)
    const idle = await startClose(office.table.name, 'idle').ended
    const { readUnits, seconds, entered, peakMb } = await startClose(office.table.name).ended
    // And the model of them all.
    if (entered !== OPEN / 2 + 1) throw new Error(`${entered} of ${OPEN / 2} needs entered the list`)
    return [
      { name: 'quarter.close_read_ratio', value: readUnits / bare, target: { most: 1.2 } },
      { name: 'quarter.close_peak_mb', value: peakMb - idle.peakMb, target: { most: 80 } },
      { name: 'quarter.close_s_per_10k', value: seconds / (OPEN / TEN_THOUSAND) },
    ]
  } finally {
    await office.table.drop()
  }
}
