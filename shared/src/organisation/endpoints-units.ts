import * as z from 'zod'
import { endpoint } from '../api'
import { JobView } from '../jobs/schema'
import { officePaths } from '../office-paths'
import { ShortId, UnitNo, words } from '../text'
import { Unit, UnitFacts } from './units'

const After = z.string().max(600).optional()

export const unitEndpoints = {
  listUnits: endpoint({
    path: officePaths.listUnits,
    summary: 'The registry of units, a page at a time',
    session: 'required',
    input: z.object({ after: After }),
    output: z.object({ units: z.array(Unit), after: z.string().optional() }),
  }),
  listUnassigned: endpoint({
    path: officePaths.listUnassigned,
    summary: 'Units nobody answers for: this list must be empty (mechanism 0.16)',
    session: 'required',
    input: z.object({ after: After }),
    output: z.object({
      units: z.array(Unit.pick({ id: true, name: true, street: true, community: true, headcount: true })),
      after: z.string().optional(),
    }),
  }),
  saveUnit: endpoint({
    path: officePaths.saveUnit,
    summary: 'Enters a unit or changes the entry, and asks the rules; `version` 0 for a new one',
    session: 'required',
    input: z.object({ version: z.number().int().min(0), unit: UnitFacts }),
    output: z.object({ unit: Unit }),
  }),
  assignUnit: endpoint({
    path: officePaths.assignUnit,
    summary: 'Overrides the rules with a reason; without `area` the rules decide again',
    session: 'required',
    input: z.object({
      id: UnitNo,
      version: z.number().int().positive(),
      area: ShortId.optional(),
      reason: words(200).optional(),
    }),
    output: z.object({ unit: Unit }),
  }),
  assignUnits: endpoint({
    path: officePaths.assignUnits,
    summary: 'Asks the rules again for every unit no person decided',
    session: 'required',
    input: z.object({}),
    output: JobView,
  }),
}
