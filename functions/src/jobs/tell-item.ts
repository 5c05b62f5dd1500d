import { tellCalls } from '../boards/tell-calls'
import { tellReport } from '../boards/tell-report'
import {
  boardCodeOf,
  checkAt,
  forgottenAt,
  isBoard,
  isCheck,
  isForgetting,
  isJob,
  isNeed,
  isNotices,
  isPhoto,
  isPlace,
  isProblem,
  jobIdOf,
  needIdOf,
  photoIdOf,
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
  Parameters<typeof tellPlace>[0] & {
    /** Deletes what is kept of a person who asked for it; see `privacy/forgetting`. */
    forget?: ((person: string) => Promise<void>) | undefined
    runJob: RunJob
    /** Sends what WeChat is to tell of a notice; absent where there are no templates. */
    sendMessage?: ((pk: string, sk: string) => Promise<void>) | undefined
    /** Ask WeChat about a text again, and about a photo. */
    checkLater?: ((check: { needId: string; n: number }) => Promise<void>) | undefined
    checkPhoto?: ((id: string) => Promise<void>) | undefined
  }

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
    if (isNotices(pk)) return deps.sendMessage?.(pk, sk) ?? Promise.resolve()
    if (isCheck(pk)) return deps.checkLater?.(checkAt({ pk, sk })) ?? Promise.resolve()
    if (isPhoto(pk)) return deps.checkPhoto?.(photoIdOf(pk)) ?? Promise.resolve()
    if (isForgetting(pk)) return deps.forget?.(forgottenAt(pk)) ?? Promise.resolve()
    if (isBoard(pk)) return report(boardCodeOf(pk))
    return isJob(pk) ? deps.runJob(jobIdOf(pk)) : calls(pk)
  }
}
