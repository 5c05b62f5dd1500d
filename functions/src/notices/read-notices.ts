import { Refusal } from '@lianxin/shared/errors'
import type { Notice } from '@lianxin/shared/notices/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import { NoticeId, type NoticeStore } from './store'

type Deps = { notices: NoticeStore }
type Listed = { notices: (Notice & { id: string; isNew: boolean })[]; unread: number; after?: string }

/** What the actor was told, newest first, one page, and how much is new. @throws Refusal `bad_request`. */
export const listNotices =
  ({ notices }: Deps) =>
  async (actor: Actor, { after }: { after?: string | undefined }): Promise<Listed> => {
    const page = await notices.list(actor.id, after)
    const listed = page.notices.map((notice) => ({ ...notice, isNew: notice.id > page.readUpTo }))
    const fresh = listed.filter(({ isNew }) => isNew).length
    // Only when the first page is new to its end can there be more than it shows.
    const whole = after === undefined && (fresh < listed.length || page.after === undefined)
    const unread = whole ? fresh : await notices.countNewer(actor.id, page.readUpTo)
    return { notices: listed, unread, ...(page.after ? { after: page.after } : {}) }
  }

/** The actor has seen everything up to a notice. @throws Refusal `bad_request` for an id that is none. */
export const markNoticesRead =
  ({ notices }: Deps) =>
  async (actor: Actor, { upTo }: { upTo: string }): Promise<{ unread: number }> => {
    if (!NoticeId.safeParse(upTo).success) throw new Refusal('bad_request', { fields: { upTo: '编号不对。' } })
    return { unread: await notices.markRead(actor.id, upTo) }
  }
