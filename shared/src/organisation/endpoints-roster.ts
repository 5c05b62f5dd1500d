import * as z from 'zod'
import { endpoint } from '../api'
import { JobView } from '../jobs/schema'
import { officePaths } from '../office-paths'
import { Id, InstantText } from '../text'
import { Member, OfficerFacts } from './roster'
import { Absence, Named } from './schema'

const version = z.number().int().positive()

/** What a departure will move, shown before it is done. */
export const Departure = z.object({
  needs: z.number().int(),
  /** Signs on which they stand first. */
  boards: z.number().int(),
  /** Areas and bodies in which the successor takes their place. */
  places: z.array(z.string()),
  /** Officers whose absence they stand in for; these need somebody else. */
  standsInFor: z.array(Named),
})

export const rosterEndpoints = {
  listOfficers: endpoint({
    path: officePaths.listOfficers,
    summary: 'The roster of the district, whoever has left included',
    session: 'required',
    input: z.object({}),
    output: z.object({ officers: z.array(Member) }),
  }),
  listColleagues: endpoint({
    path: officePaths.listColleagues,
    summary: 'Who may stand in for me, and my own entry',
    session: 'required',
    input: z.object({}),
    output: z.object({
      me: Member.pick({ id: true, name: true, version: true, away: true }).optional(),
      colleagues: z.array(Member.pick({ id: true, name: true, title: true })),
      /** Who stands in by the order of my areas, offered first. */
      usual: Id.optional(),
    }),
  }),
  saveOfficer: endpoint({
    path: officePaths.saveOfficer,
    summary: 'Enters an officer or changes the entry; `version` 0 for a new one',
    session: 'required',
    input: z.object({ version: z.number().int().min(0), officer: OfficerFacts }),
    output: z.object({ officer: Member, job: JobView.optional() }),
  }),
  saveAbsence: endpoint({
    path: officePaths.saveAbsence,
    summary: 'When an officer is away and who stands in; one’s own without `officer`',
    session: 'required',
    input: z.object({ officer: Id.optional(), version, away: z.array(Absence).max(20) }),
    output: z.object({ version, away: z.array(Absence), job: JobView.optional() }),
  }),
  previewDeparture: endpoint({
    path: officePaths.previewDeparture,
    summary: 'What would be handed over',
    session: 'required',
    input: z.object({ officer: Id, to: Id }),
    output: Departure,
  }),
  departOfficer: endpoint({
    path: officePaths.departOfficer,
    summary: 'The officer leaves: needs, boards and places go to the successor in one act',
    session: 'required',
    input: z.object({ officer: Id, version, to: Id }),
    output: z.object({ officer: Member, job: JobView }),
  }),
  inviteOfficer: endpoint({
    path: officePaths.inviteOfficer,
    summary: 'A one-time invitation by which the officer binds their WeChat; a new one ends the one before',
    session: 'required',
    input: z.object({ officer: Id }),
    output: z.object({ url: z.url(), until: InstantText }),
  }),
}
