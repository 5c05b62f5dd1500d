import type { Job } from '@lianxin/shared/jobs/schema'
import { auditPut, type Trace } from '../audit/store'
import type { Table } from '../dynamo/client'
import { writtenTogether } from '../dynamo/transaction'
import { jobStore } from '../jobs/store'

/** Jobs somebody asks for by themselves, rather than by a change that makes one necessary. */
export type StartStore = {
  /** The job and its line in the trail, both or neither; false when there is that job. */
  start(job: Job, trace: Trace): Promise<boolean>
}

export const startStore = (table: Table): StartStore => ({
  start: (job, trace) => writtenTogether(table, [jobStore(table).startPut(job), auditPut(table, trace, job.id)]),
})
