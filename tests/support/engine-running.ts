import type { ChildProcess } from 'node:child_process'

declare global {
  var lianxinEngines: ChildProcess[] | undefined
}

globalThis.lianxinEngines ??= []

/** The engines this run started; global, because jest loads set-up and teardown as separate modules. */
export const engines: ChildProcess[] = globalThis.lianxinEngines
