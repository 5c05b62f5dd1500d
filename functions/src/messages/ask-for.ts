import { hostKinds, type MessageKind, officerFirst, workerKinds } from '@lianxin/shared/messages/kinds'
import type { Templates } from './templates'

/** WeChat shows at most so many in one request. */
const ASKED_MAX = 5

const kindsFor: Record<'worker' | 'officer' | 'host', readonly MessageKind[]> = {
  worker: workerKinds,
  officer: officerFirst,
  host: hostKinds,
}
export type Audience = keyof typeof kindsFor

/** Ids of the templates to ask somebody for, the most needed first. */
export const templatesFor = (templates: Templates, audience: Audience): string[] =>
  [...new Set(kindsFor[audience].flatMap((kind) => templates[kind]?.id ?? []))].slice(0, ASKED_MAX)
