import * as z from 'zod'
import { endpoint } from '../api'
import { paths } from '../paths'
import { BoardCode, Id } from '../text'
import { CardView } from './schema'

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
}
