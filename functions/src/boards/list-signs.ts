import type { SignRow } from '@lianxin/shared/boards/schema'
import { Refusal } from '@lianxin/shared/errors'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Actor } from '@lianxin/shared/people/schema'
import type { BoardStore } from './store'

const A_PAGE = 300

/** The boards of the actor's district, a page at a time. @throws Refusal `forbidden`, `bad_request` for a cursor not ours */
export const listSigns =
  ({ boards }: { boards: Pick<BoardStore, 'list'> }) =>
  async (actor: Actor, input: { after?: string | undefined }): Promise<{ signs: SignRow[]; after?: string }> => {
    const district = districtFor(actor, 'see')
    if (district === undefined) throw new Refusal('forbidden')
    return boards.list(district, A_PAGE, input.after)
  }
