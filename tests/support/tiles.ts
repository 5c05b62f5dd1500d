import { createServer } from 'node:http'

/** A provider of map pictures on this machine. */
export type Tiles = {
  /** As the provider would tell it: `…/{z}/{x}/{y}`. */
  url: string
  origin: string
  /** Every picture that was asked for, `z/x/y`. */
  asked: string[]
  stop(): Promise<void>
}

const picture = (name: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="256" height="256" fill="#dfe8d8" stroke="#b9c7ae"/><text x="20" y="130" font-size="22" fill="#7c8c70">${name}</text></svg>`

/** Starts one on a free port. */
export const startTiles = async (): Promise<Tiles> => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1)
    asked.push(name)
    response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(picture(name))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return {
    url: `${origin}/{z}/{x}/{y}`,
    origin,
    asked,
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  }
}
