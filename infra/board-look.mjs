import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
// What phones bought in 2019 understand. For scripts by the year of the language: esbuild counts an old bug of Safari
// against every destructuring.
const BROWSERS = ['chrome70', 'ios12', 'firefox68']
const LANGUAGE = 'es2018'

/** What the board page carries inside: the app's tokens with the page's styles, and the page's script, made small. */
export const boardLook = async () => {
  const { build, transform } = await import('esbuild')
  const styles = ['miniprogram/src/ui/tokens.css', 'functions/src/boards/page/page.css']
  const text = styles.map((path) => readFileSync(join(root, path), 'utf8')).join('\n')
  const css = await transform(text, { loader: 'css', minify: true, target: BROWSERS })
  const js = await build({
    absWorkingDir: root,
    entryPoints: ['functions/src/boards/page/script/main.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: LANGUAGE,
    charset: 'utf8',
    logLevel: 'error',
  })
  return { css: css.code.trim(), js: js.outputFiles[0].text.trim() }
}

/** The same for esbuild's `define`. */
export const defineLook = async () => ({ BOARD_LOOK: JSON.stringify(await boardLook()) })
