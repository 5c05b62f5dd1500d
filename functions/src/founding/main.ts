import { systemChance } from '../chance'
import { systemClock } from '../clock'
import { openTable } from '../dynamo/client'
import { readReviewEnv } from '../env'
import { districtStore } from '../organisation/store'
import { rosterStore } from '../organisation/store-roster'
import { invitationStore } from '../people/store-invitations'
import { foundDistrict } from './found-district'

const optionOf = (name: string): string => {
  const value = process.argv[process.argv.indexOf(name) + 1]
  if (!process.argv.includes(name) || !value) throw new Error(`${name} is missing`)
  return value
}

const main = async (): Promise<void> => {
  const { TABLE: name, AWS_REGION: region, DYNAMODB_ENDPOINT: endpoint, PUBLIC_BASE: publicBase } = readReviewEnv()
  const table = openTable({ name, region, endpoint })
  const roster = rosterStore(table)
  const found = foundDistrict({
    districts: districtStore(table, systemClock),
    roster,
    invitations: invitationStore(table, roster),
    publicBase,
    clock: systemClock,
    chance: systemChance,
  })
  const { url, until } = await found({
    id: optionOf('--district'),
    name: optionOf('--name'),
    clerk: optionOf('--clerk'),
  })
  process.stdout.write(`${url}  valid until ${until}\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'unknown failure'}\n`)
  process.exitCode = 1
})
