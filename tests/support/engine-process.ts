import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

const answers = async (endpoint: string): Promise<boolean> => {
  try {
    await fetch(endpoint)
    return true
  } catch {
    return false
  }
}

/** Starts the embedded engine on a free port, in memory or on a file, and waits until it answers. @throws Error after 10 s. */
export const startEngine = async (file?: string): Promise<{ child: ChildProcess; endpoint: string }> => {
  const port = await freePort()
  const binary = join(process.cwd(), `node_modules/@dynoxide/${process.platform}-${process.arch}/dynoxide`)
  const args = ['serve', '--port', String(port), ...(file ? ['--db-path', file] : [])]
  const child = spawn(binary, args, { stdio: 'ignore' })
  const endpoint = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 500; tries += 1) {
    if (await answers(endpoint)) return { child, endpoint }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  child.kill()
  throw new Error(`the engine at ${binary} did not answer`)
}
