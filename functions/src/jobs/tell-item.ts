import { tellCalls } from '../boards/tell-calls'
import { tellReport } from '../boards/tell-report'
import { boardCodeOf, isBoard, isJob, isNeed, isNotices, isProblem, jobIdOf, needIdOf, problemAt } from '../dynamo/keys'
import { tellNeed } from '../notices/tell'
import { tellProblem } from '../problems/tell-problem'
import type { RunJob } from './run-job'

type Deps = Parameters<typeof tellNeed>[0] &
  Parameters<typeof tellCalls>[0] &
  Parameters<typeof tellReport>[0] &
  Parameters<typeof tellProblem>[0] & {
    runJob: RunJob
    /** Sends what WeChat is to tell of a notice; absent where there are no templates. */
    sendMessage?: ((pk: string, sk: string) => Promise<void>) | undefined
  }

/** Does what whatever item lies in the outbox waits for, by its key: a job goes on, the rest is told. */
export const tellItem = (deps: Deps): ((pk: string, sk: string) => Promise<void>) => {
  const need = tellNeed(deps)
  const calls = tellCalls(deps)
  const report = tellReport(deps)
  const problem = tellProblem(deps)
  return (pk, sk) => {
    if (isNeed(pk)) return need(needIdOf(pk))
    if (isProblem(pk)) return problem(problemAt({ pk, sk }))
    if (isNotices(pk)) return deps.sendMessage?.(pk, sk) ?? Promise.resolve()
    if (isBoard(pk)) return report(boardCodeOf(pk))
    return isJob(pk) ? deps.runJob(jobIdOf(pk)) : calls(pk)
  }
}
