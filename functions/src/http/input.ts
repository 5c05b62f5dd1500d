import { Refusal } from '@lianxin/shared/errors'
import type * as z from 'zod'

/**
 * Parses what was sent.
 * @throws Refusal `bad_request`; `fields` maps each dotted path at fault to its Chinese sentence.
 */
export const parseInput = <I extends z.ZodType>(schema: I, raw: unknown): z.output<I> => {
  const parsed = schema.safeParse(raw, { error: sentence })
  if (parsed.success) return parsed.data
  throw new Refusal('bad_request', { fields: Object.fromEntries(parsed.error.issues.map(fieldOf).reverse()) })
}

// Reversed above so that of several faults in one field the first found is the one shown.
const fieldOf = (issue: z.core.$ZodIssue): [string, string] => [issue.path.join('.') || 'body', issue.message]

/** For every fault whose schema words none itself: no English sentence of the library may reach a person. */
const sentence = (issue: z.core.$ZodRawIssue): string => {
  if (issue.input === undefined) return '这一项还没填。'
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string' ? `太长了，最多 ${issue.maximum} 个字。` : '这一项太大了。'
    case 'too_small':
      return '这一项不够，请补充。'
    case 'invalid_value':
    case 'invalid_union':
      return '请从给出的几项里选一个。'
    case 'invalid_format':
      return '格式不对，请核对一下。'
    default:
      return '这一项不对，请核对一下。'
  }
}
