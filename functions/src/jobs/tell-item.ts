import { tellCalls } from '../boards/tell-calls'
import { tellReport } from '../boards/tell-report'
import { boardCodeOf, isBoard, isJob, isNeed, jobIdOf, needIdOf } from '../dynamo/keys'
import { tellNeed } from '../notices/tell'
import type { RunJob } from './run-job'

type Deps = Parameters<typeof tellNeed>[0] &
  Parameters<typeof tellCalls>[0] &
  Parameters<typeof tellReport>[0] & { runJob: RunJob }

/** Does what whatever item lies in the outbox waits for, by its partition key: a job goes on, the rest is told. */
export const tellItem = (deps: Deps): ((pk: string) => Promise<void>) => {
  const need = tellNeed(deps)
  const calls = tellCalls(deps)
  const report = tellReport(deps)
  return (pk) => {
    if (isNeed(pk)) return need(needIdOf(pk))
    if (isBoard(pk)) return report(boardCodeOf(pk))
    return isJob(pk) ? deps.runJob(jobIdOf(pk)) : calls(pk)
  }
}
