import { buildForCloud, readyForCloud, runCloud } from './cloud-run.mjs'

readyForCloud()
await buildForCloud()
runCloud('infra/cloud/main.ts', process.argv.slice(2))
