import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cloudApp } from './app'
import { codeFolders } from './code'
import { inventedIn } from './invented'
import { stackName } from './stack'
import { STAGES, settingsOf } from './stages/stages'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Synthesises the named stage, or all, into infra/cdk.out; needs no network and no account. */
const synthesise = (stage: string | undefined): void => {
  const code = codeFolders(root, join(root, 'infra/cdk.out/code'))
  for (const one of stage === undefined ? STAGES : [settingsOf(stage)]) {
    const from = performance.now()
    const settings = settingsOf(one.stage)
    cloudApp(settings, code, join(root, 'infra/cdk.out', settings.stage)).synth()
    const seconds = ((performance.now() - from) / 1000).toFixed(1)
    process.stdout.write(`${stackName(settings)}  ${settings.region}  ${seconds} s  infra/cdk.out/${settings.stage}\n`)
  }
}

/** @throws Error naming what must be replaced before the stage can be deployed */
const mustBeReal = (stage: string | undefined): void => {
  const invented = inventedIn(settingsOf(stage))
  if (invented.length > 0) throw new Error(`infra/cloud/stages: still invented: ${invented.join(', ')}`)
}

const optionOf = (name: string): string | undefined => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : (process.argv[at + 1] ?? '')
}

try {
  const stage = optionOf('--stage')
  if (process.argv.includes('--check')) mustBeReal(stage)
  else synthesise(stage)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
