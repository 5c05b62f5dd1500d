import * as z from 'zod'
import { endpoint } from '../api'
import { NeedView } from '../needs/views'
import { Credentials } from '../people/schema'
import { privacyPaths } from '../privacy-paths'
import { Id, Phone, words } from '../text'

export const privacyEndpoints = {
  correctNeed: endpoint({
    path: privacyPaths.correctNeed,
    summary: 'Corrects how I am called and reached in a need of mine that goes on; what is left out is taken away',
    session: 'required',
    input: z.object({ id: Id, key: Id, name: words(20).optional(), phone: Phone.optional() }),
    output: NeedView,
  }),
  forgetMe: endpoint({
    path: privacyPaths.forgetMe,
    summary: 'Deletes what is kept of me; signed in once more, since it cannot be undone',
    session: 'required',
    input: z.object({ credentials: Credentials }),
    output: z.object({}),
  }),
}
