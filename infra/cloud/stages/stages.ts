import { Settings } from '../settings'
import { demo } from './demo'
import { exampleCn } from './example-cn'

/** Every stage that can be synthesised and deployed. */
export const STAGES: readonly Settings[] = [demo, exampleCn]

/** A stage's settings, checked. @throws Error naming the stages there are; ZodError naming what is wrong with them */
export const settingsOf = (stage: string | undefined, stages: readonly Settings[] = STAGES): Settings => {
  const found = stages.find((one) => one.stage === stage)
  if (!found) throw new Error(`--stage must be one of: ${stages.map((one) => one.stage).join(', ')}`)
  return Settings.parse(found)
}
