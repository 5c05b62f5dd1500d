import { wxmlToJs } from 'miniprogram-compiler'
import wcsc from 'miniprogram-compiler/src/wcsc'
import { filesOf } from '../build'

const MAX_BUFFER = 64 * 1024 * 1024

/** Compiles every .wxml below a folder with WeChat's wcc. @throws Error with file and line of the first fault. */
export const compileWxml = (folder: string): string => wxmlToJs(folder, { maxBuffer: MAX_BUFFER })

/** Compiles every .wxss below a folder with WeChat's wcsc. @throws Error with file and line of each fault. */
export const compileWxss = (folder: string): void => {
  const sheets = filesOf(folder).filter(({ path }) => path.endsWith('.wxss'))
  const compiled = wcsc(
    folder,
    sheets.map(({ path }) => path.slice(0, -'.wxss'.length)),
    { maxBuffer: MAX_BUFFER },
  )
  if (compiled instanceof Error) throw compiled
}
