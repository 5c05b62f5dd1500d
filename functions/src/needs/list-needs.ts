import type { Actor } from '@lianxin/shared/people/schema'
import { inboxesOf } from './inbox'
import type { NeedStore } from './store'
import type { Page } from './store-lists'

type Deps = { needs: NeedStore }

/** What the actor filed, newest first, one page. @throws Refusal `bad_request` for a forged cursor. */
export const listMyNeeds =
  ({ needs }: Deps) =>
  (actor: Actor, { after }: { after?: string | undefined }): Promise<Page> =>
    needs.listMine(actor.id, after)

/** 待办: what the actor and the bodies or office they serve hold, by what is due next. @throws Refusal `bad_request`. */
export const listInbox =
  ({ needs }: Deps) =>
  (actor: Actor, { after }: { after?: string | undefined }): Promise<Page> =>
    needs.listInbox(inboxesOf(actor), after)
