import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** A function's bundle, alone in a folder of its own, so that one function's change deploys that function only. */
export type CodeFolders = {
  api: string
  office: string
  stream: string
  schedule: string
  page: string
  wechat: string
  /** The built client for browsers. */
  web: string
}

/** The bundle of each function, by its name in `functions/dist`. */
export const ENTRY_OF = {
  api: 'api',
  office: 'office',
  stream: 'on-stream',
  schedule: 'on-schedule',
  page: 'page',
  wechat: 'wechat',
}

/** Lays out what was built at `root` for the stack. @throws Error when something has not been built */
export const codeFolders = (root: string, out: string): CodeFolders => {
  const web = join(root, 'miniprogram/dist/h5')
  rmSync(out, { recursive: true, force: true })
  const lay = (entry: string, more: readonly string[] = []): string => {
    const folder = join(out, entry)
    mkdirSync(folder, { recursive: true })
    for (const file of [join(root, 'functions/dist', `${entry}.cjs`), ...more]) {
      if (!existsSync(file)) throw new Error(`${file} is not built: npm run build`)
      cpSync(file, join(folder, file.slice(file.lastIndexOf('/') + 1)))
    }
    return folder
  }
  return {
    api: lay(ENTRY_OF.api),
    office: lay(ENTRY_OF.office),
    stream: lay(ENTRY_OF.stream),
    schedule: lay(ENTRY_OF.schedule),
    page: lay(ENTRY_OF.page, [join(web, 'index.html')]),
    wechat: lay(ENTRY_OF.wechat),
    web,
  }
}
