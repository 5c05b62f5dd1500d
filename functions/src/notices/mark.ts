import type { Instant } from '@lianxin/shared/calendar'
import type { Notice } from '@lianxin/shared/notices/schema'

/** How far a person has read: up to this notice, at this instant; both empty before the first time. */
export type Mark = { upTo: string; at: Instant }

export const UNREAD: Mark = { upTo: '', at: '' }

/** A notice as kept; `told` is when the teller first put it, which may be later than what it tells of. */
export type Kept = Notice & { id: string; told?: Instant | undefined }

/** Newer than the last one read, or put below it only after that was read: told late, and never seen. */
export const isNew = ({ id, told }: Pick<Kept, 'id' | 'told'>, mark: Mark): boolean =>
  id > mark.upTo || (told !== undefined && told > mark.at)
