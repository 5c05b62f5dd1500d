import * as z from 'zod'
import { InstantText } from '../text'
import { Named } from './schema'

/** One line of the audit trail, append only: who did what to which record, when, in one sentence. */
export const AuditLine = z.object({
  id: z.string(),
  at: InstantText,
  by: Named,
  on: z.object({
    kind: z.enum([
      'organisation',
      'officer',
      'unit',
      'board',
      'import',
      'invitation',
      'desk',
      'list',
      'problem',
      'place',
    ]),
    id: z.string(),
    name: z.string(),
  }),
  /** `改了岗位：片长 → 服务站站长` */
  words: z.string(),
})
export type AuditLine = z.infer<typeof AuditLine>
