import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Children } from './children'

export type Engine = {
  endpoint: string
  stop(): Promise<void>
  /** Resolves when it ends, asked to or not. */
  ended: Promise<void>
}

/**
 * Starts dynoxide, a DynamoDB in one binary, on a file in `dataDir` and a free port.
 * @throws Error with a plain sentence when the binary for this machine is missing or does not answer.
 */
export const startEngine = async (dataDir: string, children: Children): Promise<Engine> => {
  const port = await freePort()
  const args = ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', join(dataDir, 'dynamodb.sqlite')]
  const child = spawn(binaryPath(), args, { stdio: 'ignore' })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  children.remember(child.pid)
  const endpoint = `http://127.0.0.1:${port}`
  await answering(endpoint, child)
  return {
    endpoint,
    ended: exited,
    stop: async () => {
      child.kill('SIGTERM')
      await exited
      children.forget()
    },
  }
}

const binaryPath = (): string => {
  const name = `@dynoxide/${process.platform}-${process.arch}`
  const file = process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide'
  try {
    return join(createRequire(import.meta.url).resolve(`${name}/package.json`), '..', file)
  } catch {
    throw new Error(
      `The local database ${name} is not installed; run "npm start" once with a network, or set DYNAMODB_ENDPOINT.`,
    )
  }
}

/** A port nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

const answering = async (endpoint: string, child: ChildProcess): Promise<void> => {
  for (let tries = 0; tries < 200 && child.exitCode === null; tries += 1) {
    // Any HTTP answer at all, even a refusal, means that it listens.
    if (
      await fetch(endpoint).then(
        () => true,
        () => false,
      )
    )
      return
    await sleep(25)
  }
  throw new Error('The local database did not start; is the data directory writable?')
}
