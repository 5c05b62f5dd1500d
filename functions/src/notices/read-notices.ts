import { dayOf, plusDays } from '@lianxin/shared/calendar'
import { Refusal } from '@lianxin/shared/errors'
import type { Notice } from '@lianxin/shared/notices/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import { retention } from '@lianxin/shared/privacy/retention'
import type { Clock } from '../clock'
import { isNew } from './mark'
import { NoticeId, type NoticeStore } from './store'

type Deps = { notices: NoticeStore; clock: Clock }
type Listed = { notices: (Notice & { id: string; isNew: boolean })[]; unread: number; after?: string }

/** What the actor was told, one page, what is new first, each part newest first, and how much is new. @throws Refusal `bad_request`. */
export const listNotices =
  ({ notices, clock }: Deps) =>
  async (actor: Actor, { after }: { after?: string | undefined }): Promise<Listed> => {
    const page = await notices.list(actor.id, after)
    // The table takes them away some time later.
    const from = plusDays(dayOf(clock.now()), -retention.notices.days)
    const kept = page.notices.filter(({ at }) => at >= from)
    const isWhole = kept.length === page.notices.length
    const all = kept.map(({ told, ...notice }) => ({
      ...notice,
      isNew: isNew({ id: notice.id, told }, page.mark),
    }))
    // What was told late would stand below what has been read, where nobody looks for news.
    const listed = [...all.filter((notice) => notice.isNew), ...all.filter((notice) => !notice.isNew)]
    const fresh = listed.filter((notice) => notice.isNew).length
    // Only when the first page is new to its end can there be more than it shows.
    const whole = after === undefined && (fresh < listed.length || page.after === undefined)
    const unread = whole ? fresh : await notices.countNew(actor.id, page.mark)
    return { notices: listed, unread, ...(page.after && isWhole ? { after: page.after } : {}) }
  }

/** The actor has seen everything up to a notice by now. @throws Refusal `bad_request` for an id that is none. */
export const markNoticesRead =
  ({ notices, clock }: Deps) =>
  async (actor: Actor, { upTo }: { upTo: string }): Promise<{ unread: number }> => {
    if (!NoticeId.safeParse(upTo).success) throw new Refusal('bad_request', { fields: { upTo: '编号不对。' } })
    return { unread: await notices.markRead(actor.id, { upTo, at: clock.now() }) }
  }
