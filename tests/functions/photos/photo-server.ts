import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemChance } from '../../../functions/src/chance'
import { PHOTOS_PATH, servePhotos } from '../../../functions/src/local/photo-routes'
import { diskBucket } from '../../../functions/src/local/photo-store'
import { handClock } from '../../support/factories'

/** The local store of photos behind a real socket, on a directory of its own. */
export const openPhotoServer = async (at: string) => {
  const root = mkdtempSync(join(tmpdir(), 'photos-'))
  const clock = handClock(at)
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = addressOf(server.address())
  const signer = { accessKeyId: 'local', secretAccessKey: 'a secret of the tests', region: 'local' }
  const place = { bucket: 'local', base: `http://127.0.0.1:${port}${PHOTOS_PATH}`, signer }
  const bucket = diskBucket(root, place, { clock, chance: systemChance })
  const serve = servePhotos({ place, bucket, clock })
  server.on('request', (request, response) => void serve(request, response).catch(() => response.destroy()))
  return {
    root,
    clock,
    place,
    bucket,
    port,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      rmSync(root, { recursive: true, force: true })
    },
  }
}

export type PhotoServer = Awaited<ReturnType<typeof openPhotoServer>>

const addressOf = (address: string | AddressInfo | null): AddressInfo => {
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address
}

/** Posts a form as a browser does: fields in order, the file last. */
export const postForm = async (
  url: string,
  fields: Record<string, string>,
  file: Uint8Array | undefined,
  extra: [string, string][] = [],
): Promise<{ status: number; code: string }> => {
  const form = new FormData()
  for (const [name, value] of [...Object.entries(fields), ...extra]) form.append(name, value)
  if (file) form.append('file', new Blob([Uint8Array.from(file)]), 'photo.jpg')
  const reply = await fetch(url, { method: 'POST', body: form })
  return { status: reply.status, code: /<Code>(\w+)</.exec(await reply.text())?.[1] ?? '' }
}
