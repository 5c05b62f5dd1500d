import type { Day } from '@lianxin/shared/calendar'
import type { Table } from '../../functions/src/dynamo/client'
import { erasureStore } from '../../functions/src/privacy/store-erasures'

/** As if every night up to that day had run and found nothing: years of them take a table minutes. */
export const skipNights = async (table: Table, day: Day): Promise<void> => {
  const erasures = erasureStore(table)
  if (!(await erasures.setUpTo(day, await erasures.keptUpTo()))) throw new Error('the night is on its way')
}
