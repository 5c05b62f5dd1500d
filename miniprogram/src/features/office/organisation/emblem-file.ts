/** The most the server takes. */
const EMBLEM_BYTES_MAX = 60 * 1024

export type Chosen = { picture: string; type: string } | { wrong: string }

/** Lets the person choose a picture file and reads it as base64; undefined when they turned back. Browsers only. */
export const chooseEmblem = (): Promise<Chosen | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/png,image/jpeg'
    // Safari forgets an input that is in no document.
    input.hidden = true
    document.body.append(input)
    const end = () => {
      input.remove()
      const file = input.files?.[0]
      if (file) void readEmblem(file).then(resolve)
      else resolve(undefined)
    }
    input.addEventListener('change', end)
    input.addEventListener('cancel', end)
    input.click()
  })

/** A file as base64, when it can be an emblem. */
export const readEmblem = (file: File): Promise<Chosen> => {
  if (!['image/png', 'image/jpeg'].includes(file.type)) return wrong('只能用 PNG 或 JPEG 图片，请换一个文件。')
  const size = Math.ceil(file.size / 1024)
  if (file.size > EMBLEM_BYTES_MAX) return wrong(`图片太大（${size} KB），最多 60 KB，请缩小再传。`)
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onerror = () => resolve({ wrong: '这个文件读不出来，请换一个。' })
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve({ picture: url.slice(url.indexOf(',') + 1), type: file.type })
    }
    reader.readAsDataURL(file)
  })
}

const wrong = (words: string): Promise<Chosen> => Promise.resolve({ wrong: words })
