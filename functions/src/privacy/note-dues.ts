import type { NeedState } from '@lianxin/shared/needs/need-state'
import type { Need } from '@lianxin/shared/needs/schema'
import { photosOf } from '@lianxin/shared/photos/rules'
import { dueOn, endedOn, endings } from '@lianxin/shared/privacy/retention'
import type { NeedStore } from '../needs/store'

/** Notes of an ended need when its photos and its words are not to be kept any more: by the day, no need is searched for. */
export const noteDues = (
  { needs }: { needs: Pick<NeedStore, 'noteDue'> },
  need: Need,
  state: NeedState,
): Promise<void>[] => {
  const ended = endedOn(state)
  if (ended === undefined) return []
  const kinds = endings.filter((kind) => kind !== 'photos' || photosOf(need).length > 0)
  return kinds.map((kind) => needs.noteDue(kind, dueOn(kind, ended), need.id))
}
