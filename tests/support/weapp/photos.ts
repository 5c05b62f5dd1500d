import { recorded, settle, type WxHost, type WxOptions } from './wx-call'

/** The size in the header of a JPEG, as the tests make them: its first frame. */
const sizeOf = (bytes: Buffer): { width: number; height: number } => {
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const code = bytes[at + 1] ?? 0
    if (code >= 0xc0 && code <= 0xc2) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
  }
  throw new Error('no size')
}

const fileOf = ({ files }: WxHost, path: unknown): Buffer => {
  const bytes = files.get(String(path))
  if (!bytes) throw new Error(`no such file or directory ${String(path)}`)
  return bytes
}

const imageOf = (host: WxHost, src: unknown): { width: number; height: number; type: string } => {
  const bytes = fileOf(host, src)
  if (bytes.readUInt16BE(0) !== 0xffd8) throw new Error('unknown image format')
  return { ...sizeOf(bytes), type: 'jpeg' }
}

/** Photos in WeChat: what was chosen lies in files of the phone, and goes out as a real form. */
export const photoApis = (host: WxHost): Record<string, unknown> => {
  const keep = (kind: string, bytes: Buffer): string => {
    const path = `${kind}://${host.files.size}.jpg`
    host.files.set(path, bytes)
    return path
  }
  return {
    chooseMedia: recorded(host, 'chooseMedia', ({ count }) => {
      if (host.answers.refused?.('scope.camera')) throw new Error('auth deny')
      const chosen = host.answers.photos?.() ?? []
      if (chosen.length === 0) throw new Error('cancel')
      const tempFiles = chosen
        .slice(0, Number(count))
        .map((bytes) => ({ tempFilePath: keep('tmp', bytes), size: bytes.length }))
      return { type: 'image', tempFiles }
    }),
    getImageInfo: recorded(host, 'getImageInfo', ({ src }) => imageOf(host, src)),
    // It cannot really compress here; half of the bytes would be no picture.
    compressImage: recorded(host, 'compressImage', ({ src }) => ({ tempFilePath: keep('tmp', fileOf(host, src)) })),
    previewImage: recorded(host, 'previewImage'),
    getFileSystemManager: () => ({
      getFileInfo: recorded(host, 'getFileInfo', ({ filePath }) => ({ size: fileOf(host, filePath).length })),
      saveFile: recorded(host, 'saveFile', ({ tempFilePath }) => {
        if (host.answers.isFull) throw new Error('the maximum size of the file storage limit is exceeded')
        return { savedFilePath: keep('store', fileOf(host, tempFilePath)) }
      }),
      unlink: recorded(host, 'unlink', ({ filePath }) => {
        fileOf(host, filePath)
        host.files.delete(String(filePath))
        return {}
      }),
    }),
    uploadFile: upload(host),
  }
}

const upload = (host: WxHost) => (options: WxOptions) => {
  host.calls.push({ api: 'uploadFile', options })
  let heard = (_: { progress: number }): void => undefined
  const post = async (): Promise<object> => {
    const form = new FormData()
    for (const [name, value] of Object.entries(Object(options.formData))) form.append(name, String(value))
    form.append(String(options.name), new Blob([Uint8Array.from(fileOf(host, options.filePath))]), 'photo.jpg')
    heard({ progress: 50 })
    // Half of it is on its way when the network breaks.
    if (host.answers.offline) throw new Error('interrupted')
    const reply = await fetch(String(options.url), { method: 'POST', body: form })
    return { statusCode: reply.status, data: await reply.text() }
  }
  Promise.resolve()
    .then(post)
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
    .then((result) => settle(options, 'uploadFile', result))
    .finally(host.changed)
  return {
    abort: () => undefined,
    onProgressUpdate: (listener: typeof heard) => {
      heard = listener
    },
  }
}
