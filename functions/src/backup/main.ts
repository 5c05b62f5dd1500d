import { openClient } from '../dynamo/client'
import { readBackupEnv } from '../env'
import { exportDistrict } from './export-district'
import { importDistrict } from './import-district'

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** The value after an option. @throws Error when it is not there */
const optionOf = (name: string): string => {
  const value = process.argv[process.argv.indexOf(name) + 1]
  if (!process.argv.includes(name) || !value) throw new Error(`${name} is missing`)
  return value
}

const main = async (): Promise<void> => {
  const { TABLE: name, AWS_REGION: region, DYNAMODB_ENDPOINT: endpoint } = readBackupEnv()
  const client = openClient({ region, endpoint })
  const now = new Date().toISOString()
  if (process.argv.includes('export')) {
    const asked = { district: optionOf('--district'), folder: optionOf('--out'), now }
    const { kinds } = await exportDistrict({ client, name }, asked)
    for (const [kind, { items }] of Object.entries(kinds)) say(`${kind}  ${items}`)
  } else {
    const { district, put, there } = await importDistrict({ client, name }, optionOf('--in'), now)
    say(`${district}: ${put} items put, ${there} were there already`)
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'unknown failure'}\n`)
  process.exitCode = 1
})
