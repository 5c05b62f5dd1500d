import * as z from 'zod'
import { endpoint } from '../api'
import { paths } from '../paths'
import { BoardCode } from '../text'
import { CardView } from './schema'

export const boardEndpoints = {
  readBoard: endpoint({
    path: paths.readBoard,
    summary: 'What a scanned board shows now',
    session: 'anyone',
    input: z.object({ code: BoardCode }),
    output: CardView,
  }),
}
