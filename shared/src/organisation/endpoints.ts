import * as z from 'zod'
import { endpoint } from '../api'
import { paths } from '../paths'
import { Body } from './schema'

export const organisationEndpoints = {
  listBodies: endpoint({
    path: paths.listBodies,
    summary: 'The stations and departments a need of this district can be handed to',
    session: 'required',
    input: z.object({ district: z.string().max(40) }),
    output: z.object({ bodies: z.array(Body.pick({ id: true, kind: true, name: true, head: true, people: true })) }),
  }),
}
