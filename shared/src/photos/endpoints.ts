import * as z from 'zod'
import { endpoint } from '../api'
import { QueryCode } from '../needs/endpoints'
import { paths } from '../paths'
import { Id, InstantText } from '../text'
import { FinishedPhoto, ShownPhoto, Upload } from './schema'

export const photoEndpoints = {
  startPhoto: endpoint({
    path: paths.startPhoto,
    summary: 'Where to post a photo, for ten minutes; the same key gives the same photo',
    session: 'required',
    // What is refused here has its own sentence, so neither is narrowed by the schema.
    input: z.object({ key: Id, type: z.string().max(100), bytes: z.number().int().positive() }),
    output: Upload,
  }),
  finishPhoto: endpoint({
    path: paths.finishPhoto,
    summary: 'Check and clean a posted photo, so that it can be attached; harmless when repeated',
    session: 'required',
    input: z.object({ id: Id }),
    output: FinishedPhoto,
  }),
  viewPhotos: endpoint({
    path: paths.viewPhotos,
    summary: 'Links to the photos of a need one may see, for five minutes',
    session: 'required',
    // A POST, so that a query code never stands in an address.
    input: z.object({ id: Id, code: QueryCode.optional() }),
    output: z.object({ photos: z.array(ShownPhoto), until: InstantText }),
  }),
}
