import { Refusal } from '@lianxin/shared/errors'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Actor } from '@lianxin/shared/people/schema'
import type { ShownPhoto } from '@lianxin/shared/photos/schema'
import type { Clock } from '../clock'
import { type ShowDeps, showNeed } from '../needs/show-need'
import type { NeedStore } from '../needs/store'
import type { PhotoStore } from './store'
import { type Bucket, LINK_S } from './store-bucket'

type Deps = ShowDeps & {
  needs: Pick<NeedStore, 'get'>
  photos: Pick<PhotoStore, 'getAll'>
  bucket: Pick<Bucket, 'link'>
  clock: Clock
}
type Viewing = { id: string; code?: string | undefined }
type Shown = { photos: ShownPhoto[]; until: string }

/**
 * Links to the photos of a need, in the order its view names them. Who came by a 查询码 gets the officers' photos and
 * those sent from their own phone: a pay slip names its worker, and a code may be on a lost paper.
 * @throws Refusal `not_found`
 */
export const viewPhotos =
  (deps: Deps) =>
  async (actor: Actor, { id, code }: Viewing): Promise<Shown> => {
    const need = await deps.needs.get(id)
    const view = need && (await showNeed(deps)(actor, need, code))
    if (!view) throw new Refusal('not_found')
    const { filers, handlers } = photosIn(view)
    const found = new Map((await deps.photos.getAll([...filers, ...handlers])).map((photo) => [photo.id, photo]))
    const photos = [...filers, ...handlers].flatMap((photoId) => {
      const photo = found.get(photoId)
      if (!photo || (view.byCode && filers.has(photoId) && photo.person !== actor.id)) return []
      // What WeChat calls forbidden only whoever sent it and the office see, who hands it on in words.
      if (photo.check === 'risky' && photo.person !== actor.id && view.part !== 'office') return []
      const { width, height, object } = photo
      return [{ id: photoId, url: deps.bucket.link(object), width, height }]
    })
    return { photos, until: new Date(Date.parse(deps.clock.now()) + LINK_S * 1000).toISOString() }
  }

// What is told in a record an officer made is the worker's all the same.
const photosIn = ({ telling, events }: NeedView): { filers: Set<string>; handlers: Set<string> } => {
  const of = (isFilers: boolean) =>
    events.flatMap((event) => ('photos' in event && (event.by.as === 'filer') === isFilers ? (event.photos ?? []) : []))
  const filers = new Set([...(telling.photos ?? []), ...of(true)])
  return { filers, handlers: new Set(of(false).filter((photo) => !filers.has(photo))) }
}
