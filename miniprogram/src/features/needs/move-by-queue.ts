import type { Input } from '@lianxin/shared/contract'
import type { NeedView } from '@lianxin/shared/needs/views'
import { ApiError } from '../../api/api-error'
import { enqueue } from '../../api/queue'
import { remove } from '../../api/queue-items'

/** Stands where even the phone had no room: what was typed is only on the screen. */
export const NO_ROOM = '没发出去，手机存满了，也没能存下。请先别关这一页，有网再点一次。'

/**
 * Makes a filer's move; undefined when nothing came back: then it is kept and goes by itself.
 * @throws ApiError when the server said no, or when the phone could not keep it either
 */
export const moveByQueue = async (
  need: NeedView,
  input: Input<'moveNeed'>,
  photos: readonly string[],
): Promise<NeedView | undefined> => {
  const code = need.byCode && need.queryCode ? { code: need.queryCode } : {}
  const outcome = await enqueue({ name: 'moveNeed', input: { ...input, ...code }, photos })
  if (outcome.state === 'sent') return 'events' in outcome.reply ? outcome.reply : undefined
  if (outcome.state === 'waiting') {
    if (outcome.isKept) return undefined
    throw new ApiError('offline', NO_ROOM)
  }
  // The words are still on the screen, beside the reason.
  remove(input.key)
  throw outcome.error
}
