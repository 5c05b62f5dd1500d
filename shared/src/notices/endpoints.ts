import * as z from 'zod'
import { endpoint } from '../api'
import { paths } from '../paths'
import { Notice } from './schema'

export const noticeEndpoints = {
  listNotices: endpoint({
    path: paths.listNotices,
    summary: 'What I was told, newest first, and how much of it is new',
    session: 'required',
    input: z.object({ after: z.string().max(600).optional() }),
    output: z.object({
      notices: z.array(Notice.extend({ id: z.string(), isNew: z.boolean() })),
      unread: z.number().int(),
      after: z.string().optional(),
    }),
  }),
  markNoticesRead: endpoint({
    path: paths.markNoticesRead,
    summary: 'I have seen everything up to this notice',
    session: 'required',
    input: z.object({ upTo: z.string().max(120) }),
    output: z.object({ unread: z.number().int() }),
  }),
}
