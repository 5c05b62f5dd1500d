import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import type { PhotoStore } from './store'

/** The photos somebody attaches, to which need, and the input that names them. */
export type Using = { ids: readonly string[] | undefined; needId: string; field: string }

/**
 * Keeps a person's own finished photos for a need, before the need shows them: a photo kept for nothing costs little,
 * one lost from a need cannot be had back. Nothing is read or written when there are none.
 * @throws Refusal `photo_unknown` naming each photo that is not theirs or not finished
 */
export const usePhotos = async (
  photos: Pick<PhotoStore, 'use'>,
  actor: Actor,
  { ids = [], needId, field }: Using,
): Promise<void> => {
  const used = await Promise.all(ids.map((id) => photos.use(id, actor.id, needId)))
  const unknown = ids.flatMap((_, at) => (used[at] ? [] : [[`${field}.${at}`, '这张照片没有传好，请再选一次。']]))
  if (unknown.length > 0) throw new Refusal('photo_unknown', { fields: Object.fromEntries(unknown) })
}
