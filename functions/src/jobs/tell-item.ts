import { tellCalls } from '../boards/tell-calls'
import { isNeed, needIdOf } from '../dynamo/keys'
import { tellNeed } from '../notices/tell'

type Deps = Parameters<typeof tellNeed>[0] & Parameters<typeof tellCalls>[0]

/** Tells what is untold of whatever item lies in the outbox, by its partition key. */
export const tellItem = (deps: Deps): ((pk: string) => Promise<void>) => {
  const need = tellNeed(deps)
  const calls = tellCalls(deps)
  return (pk) => (isNeed(pk) ? need(needIdOf(pk)) : calls(pk))
}
