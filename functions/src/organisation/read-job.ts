import { Refusal } from '@lianxin/shared/errors'
import type { JobView } from '@lianxin/shared/jobs/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import { type JobStore, viewOf } from '../jobs/store'

/**
 * How far a job is, for any officer of its district: whoever says that they are away has started one as well.
 * @throws Refusal `not_found`, of another district's, too
 */
export const readJob =
  ({ jobs }: { jobs: Pick<JobStore, 'get'> }) =>
  async (actor: Actor, { id }: { id: string }): Promise<JobView> => {
    const job = await jobs.get(id)
    if (!job || !actor.duties.some(({ district }) => district === job.district)) throw new Refusal('not_found')
    return viewOf(job)
  }
