import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Figure } from './figure'

const root = join(import.meta.dirname ?? __dirname, '../..')

/** Seconds to synthesise each stage with its rules checked, what is deployed being built already. */
export const synthFigures = async (): Promise<Figure[]> => {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs')
  const args = [tsx, '--tsconfig', join(root, 'infra/tsconfig.json'), join(root, 'infra/cloud/main.ts')]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
  const seconds = (region: string) => Number(new RegExp(`${region} +([\\d.]+) s`).exec(stdout)?.[1] ?? Number.NaN)
  return [
    { name: 'synth.seconds_aws', value: seconds('ap-southeast-1') },
    { name: 'synth.seconds_aws_cn', value: seconds('cn-north-1') },
  ]
}
