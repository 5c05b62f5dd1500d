import * as z from 'zod'
import { endpoint } from '../api'
import { JobView } from '../jobs/schema'
import { officePaths } from '../office-paths'
import { paths } from '../paths'
import { OFFICE } from '../people/rules'
import { Id, Phone, ShortId, words } from '../text'
import { Area, AssignRule, Street } from './areas'
import { AuditLine } from './audit'
import { importEndpoints } from './endpoints-import'
import { rosterEndpoints } from './endpoints-roster'
import { unitEndpoints } from './endpoints-units'
import { Hours } from './hours'
import { Body, District } from './schema'

const After = z.string().max(600).optional()

// `office` holds what was sent back twice, and is no body.
const NewBody = Body.extend({ id: ShortId.refine((id) => id !== OFFICE, '这个编号留给区总工会办公室，请换一个。') })

/** One change of the district's configuration; what it names by id is added or replaced. */
export const OrganisationChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('body'), body: NewBody }),
  z.object({ kind: z.literal('street'), street: Street }),
  z.object({ kind: z.literal('area'), area: Area }),
  z.object({ kind: z.literal('remove'), what: z.enum(['body', 'street', 'area']), id: ShortId }),
  z.object({ kind: z.literal('assign'), assign: z.array(AssignRule).max(20) }),
  z.object({
    kind: z.literal('reach'),
    hours: Hours,
    hotline: z.object({ number: Phone, hours: words(30) }),
    verifyDays: z.number().int().min(30).max(1000),
  }),
  /** A PNG or JPEG as base64, at most 60 KB; empty takes it away. */
  z.object({ kind: z.literal('emblem'), picture: z.string().max(82_000) }),
])
export type OrganisationChange = z.infer<typeof OrganisationChange>

export const organisationEndpoints = {
  ...rosterEndpoints,
  ...unitEndpoints,
  ...importEndpoints,
  listBodies: endpoint({
    path: paths.listBodies,
    summary: 'The stations and departments a need of this district can be handed to',
    session: 'required',
    input: z.object({ district: z.string().max(40) }),
    output: z.object({ bodies: z.array(Body.pick({ id: true, kind: true, name: true, head: true, people: true })) }),
  }),
  readOverview: endpoint({
    path: officePaths.readOverview,
    summary: 'What the office must see first: who answers for nobody, and which signs are stale',
    session: 'required',
    input: z.object({}),
    output: z.object({
      unassigned: z.number().int(),
      movedOut: z.number().int(),
      /** Areas and bodies nobody answers for, by name. */
      holes: z.array(z.object({ kind: z.enum(['area', 'body']), id: z.string(), name: z.string() })),
      boards: z.number().int(),
      outdated: z.number().int(),
      silent: z.number().int(),
      reported: z.number().int(),
      jobs: z.array(JobView),
    }),
  }),
  readOrganisation: endpoint({
    path: officePaths.readOrganisation,
    summary: 'The district as it is configured',
    session: 'required',
    input: z.object({}),
    output: z.object({ district: District, emblem: z.string().optional() }),
  }),
  changeOrganisation: endpoint({
    path: officePaths.changeOrganisation,
    summary: 'One change of the configuration; every card that differs follows within seconds',
    session: 'required',
    // An emblem as base64.
    bodyMax: 128 * 1024,
    input: z.object({ version: z.number().int().positive(), change: OrganisationChange }),
    output: z.object({ district: District, job: JobView.optional() }),
  }),
  listAudit: endpoint({
    path: officePaths.listAudit,
    summary: 'Who did what and when, newest first',
    session: 'required',
    input: z.object({ after: After }),
    output: z.object({ lines: z.array(AuditLine), after: z.string().optional() }),
  }),
  readJob: endpoint({
    path: officePaths.readJob,
    summary: 'How far a job is',
    session: 'required',
    input: z.object({ id: Id }),
    output: JobView,
  }),
}
