import { boardStore } from '../../boards/store'
import { systemChance } from '../../chance'
import { systemClock } from '../../clock'
import { openTable } from '../../dynamo/client'
import { readReviewEnv } from '../../env'
import { districtStore } from '../../organisation/store'
import { rosterStore } from '../../organisation/store-roster'
import { invitationStore } from '../../people/store-invitations'
import { loadReview } from './load-review'

const main = async (): Promise<void> => {
  const { TABLE: name, AWS_REGION: region, DYNAMODB_ENDPOINT: endpoint, PUBLIC_BASE: publicBase } = readReviewEnv()
  const table = openTable({ name, region, endpoint })
  const roster = rosterStore(table)
  const links = await loadReview({
    districts: districtStore(table, systemClock),
    roster,
    boards: boardStore(table),
    invitations: invitationStore(table, roster),
    publicBase,
    clock: systemClock,
    chance: systemChance,
  })
  for (const [what, link] of Object.entries(links)) process.stdout.write(`${what}  ${link}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'unknown failure'}\n`)
  process.exitCode = 1
})
