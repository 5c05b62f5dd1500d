import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './figure'

/** How often each of the two processes is started, in turn, so that a busy machine slows both alike. */
const ROUNDS = 21

/**
 * Time of a whole process up to its first 200 for a board, ÷ that of a handler that only answers 200.
 * @param bundle the Lambda bundle, CommonJS, exporting `handler`
 */
export const coldStartRatio = (bundle: string, env: Record<string, string>, code: string): number => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-cold-'))
  const bare = join(folder, 'bare.cjs')
  writeFileSync(bare, 'exports.handler = async () => ({ statusCode: 200 })\n')
  const runner = join(folder, 'run.cjs')
  writeFileSync(runner, runnerText(code))
  const start = (handler: string): number => {
    const from = process.hrtime.bigint()
    execFileSync(process.execPath, [runner, handler], { env: { ...process.env, ...env } })
    return Number(process.hrtime.bigint() - from)
  }
  start(bare)
  start(bundle)
  const rounds = Array.from({ length: ROUNDS }, () => ({ bare: start(bare), ours: start(bundle) }))
  rmSync(folder, { recursive: true })
  return median(rounds.map((one) => one.ours)) / median(rounds.map((one) => one.bare))
}

const runnerText = (code: string): string => `
const { handler } = require(process.argv[2])
const event = {
  version: '2.0', routeKey: '$default', rawPath: '/api/boards/${code}', rawQueryString: '', headers: { host: 'bench' },
  requestContext: { http: { method: 'GET', path: '/api/boards/${code}', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' } },
  isBase64Encoded: false,
}
handler(event, { awsRequestId: 'bench' }).then((reply) => process.exit(reply.statusCode === 200 ? 0 : 1))
`
