import * as z from 'zod'
import { endpoint } from '../api'
import { JobView } from '../jobs/schema'
import { officePaths } from '../office-paths'
import { paths } from '../paths'
import { BoardCode, DayText, Id, ShortId, UnitNo, words } from '../text'
import { CardView, Sheet, SignRow } from './schema'

const After = z.string().max(600).optional()
const Version = z.number().int().positive()

/** What may be done to a board that hangs. */
const SignChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('move'), area: ShortId, unit: UnitNo.optional(), spot: words(40).optional() }),
  z.object({ kind: z.literal('retire'), reason: words(100) }),
  z.object({ kind: z.literal('replace'), key: Id, reason: words(100) }),
])
export type SignChange = z.infer<typeof SignChange>

export const boardEndpoints = {
  readBoard: endpoint({
    path: paths.readBoard,
    summary: 'What a scanned board shows now',
    session: 'anyone',
    input: z.object({ code: BoardCode }),
    output: CardView,
  }),
  stampCall: endpoint({
    path: paths.stampCall,
    summary: '打通了吗: a call to the one who answers; twice unanswered in a day reaches the station head',
    session: 'required',
    input: z.object({ code: BoardCode, key: Id, name: z.string().max(20), answered: z.boolean() }),
    output: z.object({
      /** Who has been told that nobody answers here. */
      told: z.string().optional(),
    }),
  }),
  reportBoard: endpoint({
    path: paths.reportBoard,
    summary: 'One tap: the number is dead, or the sign is damaged',
    session: 'required',
    input: z.object({ code: BoardCode, kind: z.enum(['dead_number', 'damaged']) }),
    output: CardView,
  }),
  verifyBoard: endpoint({
    path: paths.verifyBoard,
    summary: 'An officer of this board says that its numbers are right; ends a report',
    session: 'required',
    input: z.object({ code: BoardCode }),
    output: z.object({ verifiedOn: DayText }),
  }),
  listSigns: endpoint({
    path: officePaths.listSigns,
    summary: 'The boards of the district, a page at a time',
    session: 'required',
    input: z.object({ after: After }),
    output: z.object({ signs: z.array(SignRow), after: z.string().optional() }),
  }),
  createSigns: endpoint({
    path: officePaths.createSigns,
    summary: 'Makes boards for areas or units; sent again it makes no second one',
    session: 'required',
    input: z.object({
      key: Id,
      signs: z
        .array(z.object({ area: ShortId, unit: UnitNo.optional(), spot: words(40).optional() }))
        .min(1)
        .max(100),
    }),
    output: z.object({ codes: z.array(BoardCode) }),
  }),
  readSheets: endpoint({
    path: officePaths.readSheets,
    summary: 'What is printed of these boards',
    session: 'required',
    input: z.object({ codes: z.array(BoardCode).min(1).max(100) }),
    output: z.object({ slogan: z.string(), emblem: z.string().optional(), sheets: z.array(Sheet) }),
  }),
  markPrinted: endpoint({
    path: officePaths.markPrinted,
    summary: 'These sheets came out of the printer as they were read',
    session: 'required',
    input: z.object({
      printed: z
        .array(z.object({ code: BoardCode, facts: z.string().max(600) }))
        .min(1)
        .max(100),
    }),
    output: z.object({ marked: z.number().int() }),
  }),
  changeSign: endpoint({
    path: officePaths.changeSign,
    summary: 'Moves a board to another area or spot, retires it, or puts a new one in its place',
    session: 'required',
    input: z.object({
      code: BoardCode,
      version: Version,
      change: SignChange,
    }),
    output: z.object({ sign: SignRow, replacement: BoardCode.optional() }),
  }),
  refreshCards: endpoint({
    path: officePaths.refreshCards,
    summary: 'Brings every card up to date again',
    session: 'required',
    input: z.object({}),
    output: JobView,
  }),
}
