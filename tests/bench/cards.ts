import { organisationEndpoints } from '@lianxin/shared/organisation/endpoints'
import { openSigns } from '../functions/boards/signs-app'
import { cadres, grid } from '../support/roster'
import type { Figure } from './figure'

const BOARDS = 300

/** Seconds from asking for a change of cadre until every one of 300 boards shows it, by the machine's own clock. */
export const cardFigures = async (): Promise<Figure[]> => {
  const app = await openSigns()
  try {
    for (let made = 0; made < BOARDS; made += 100) await app.create(100)
    const change = { kind: 'area', area: { ...grid, officers: [cadres.gao.id] } }
    const from = performance.now()
    const reply = await app.clerk('/api/organisation', { version: 1, change })
    const { job } = organisationEndpoints.changeOrganisation.output.parse(reply.body)
    if (job && job.state !== 'done') await app.deps.runJob(job.id)
    const seconds = (performance.now() - from) / 1000
    const stale = (await app.rows()).filter(({ officer }) => officer !== cadres.gao.name)
    if (stale.length > 0) throw new Error(`${stale.length} boards still name somebody else`)
    return [{ name: 'cards.refresh_s_300', value: seconds, target: { most: 5 } }]
  } finally {
    await app.close()
  }
}
