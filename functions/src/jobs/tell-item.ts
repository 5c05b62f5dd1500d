import { tellCalls } from '../boards/tell-calls'
import { tellReport } from '../boards/tell-report'
import {
  boardCodeOf,
  isBoard,
  isJob,
  isNeed,
  isPlace,
  isProblem,
  jobIdOf,
  needIdOf,
  placeIdOf,
  problemAt,
} from '../dynamo/keys'
import { tellNeed } from '../notices/tell'
import { tellPlace } from '../places/tell-place'
import { tellProblem } from '../problems/tell-problem'
import type { RunJob } from './run-job'

type Deps = Parameters<typeof tellNeed>[0] &
  Parameters<typeof tellCalls>[0] &
  Parameters<typeof tellReport>[0] &
  Parameters<typeof tellProblem>[0] &
  Parameters<typeof tellPlace>[0] & { runJob: RunJob }

/** Does what whatever item lies in the outbox waits for, by its key: a job goes on, the rest is told. */
export const tellItem = (deps: Deps): ((pk: string, sk: string) => Promise<void>) => {
  const need = tellNeed(deps)
  const calls = tellCalls(deps)
  const report = tellReport(deps)
  const problem = tellProblem(deps)
  const place = tellPlace(deps)
  return (pk, sk) => {
    if (isNeed(pk)) return need(needIdOf(pk))
    if (isProblem(pk)) return problem(problemAt({ pk, sk }))
    if (isPlace(pk)) return place(placeIdOf(pk))
    if (isBoard(pk)) return report(boardCodeOf(pk))
    return isJob(pk) ? deps.runJob(jobIdOf(pk)) : calls(pk)
  }
}
