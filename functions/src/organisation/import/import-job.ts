import type { Job } from '@lianxin/shared/jobs/schema'
import { hashedId } from '../../hashed-id'
import { newJob } from '../../jobs/new-job'
import type { Import } from './store-imports'

/** The job that applies an import: it follows from the import, so that whoever lost the reply finds it. */
export const importJobId = (id: string): string => hashedId(`apply ${id}`)

/** The bar is true from the first slice on: its total is known. */
export const importJob = ({ id, district, rows }: Import, at: string): Job => ({
  ...newJob(importJobId(id), district, at, { kind: 'import', import: id }),
  total: rows,
})
