import { readApp } from './tree'
import type { Answers } from './wx-call'

/** WeChat's requirePlugin: one that app.json does not declare is none. @throws Error then, as WeChat does. */
export const requirePlugin =
  (dist: string, answers: Answers) =>
  (name: string): object => {
    const exported = readApp(dist).plugins[name] && answers.plugins?.[name]
    if (!exported) throw new Error(`plugin "${name}" is not defined`)
    return exported
  }
