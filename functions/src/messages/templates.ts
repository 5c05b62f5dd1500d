import { fieldKinds } from '@lianxin/shared/messages/fit'
import { messageKinds } from '@lianxin/shared/messages/kinds'
import * as z from 'zod'

/** What a field of a template is given: never what the matter is. */
const slots = ['what', 'state', 'when', 'who', 'note', 'count'] as const
export type Slot = (typeof slots)[number]

const Field = z.string().regex(new RegExp(`^(${fieldKinds.join('|')})\\d{1,2}$`))

const Template = z.object({ id: z.string().min(1).max(64), fields: z.record(Field, z.enum(slots)) })
export type Template = z.infer<typeof Template>

/**
 * WeChat's templates by the kind of message, as the account chose them; several kinds may share one:
 * `{"answer":{"id":"…","fields":{"thing1":"what","time2":"when"}}}`. A kind without one is not sent.
 */
export const Templates = z.partialRecord(z.enum(messageKinds), Template)
export type Templates = z.infer<typeof Templates>

/** The same as it stands in a setting. */
export const TemplatesText = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue('not JSON')
      return z.NEVER
    }
  })
  .pipe(Templates)
