import type { NeedView } from '@lianxin/shared/needs/views'
import type { ShownPhoto } from '@lianxin/shared/photos/schema'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { photoHost } from '../../../platform/photos'
import { Button } from '../../../ui/button'
import { Picture } from '../../../ui/picture'
import { Press } from '../../../ui/press'
import type { Step } from '../../../ui/steps'
import { usePhotoLinks } from '../hooks'
import { ELSEWHERE, photoName } from '../words'
import { PhotoViewer } from './photo-viewer'
import './photos.css'

type Props = { need: NeedView; ids: readonly string[] | undefined }

/** The photos of a telling or a message, small; one press shows them in full. Their boxes stand before they do. */
export const NeedPhotos = ({ need, ids }: Props) => (ids && ids.length > 0 ? <Shown need={need} ids={ids} /> : null)

/** The same beneath each step of a history, whose key is its event's number. */
export const withPhotos = (need: NeedView, steps: readonly Step[]): Step[] =>
  steps.map((step) => {
    const event = need.events.find(({ n }) => String(n) === step.key)
    const ids = event && 'photos' in event ? event.photos : undefined
    return ids ? { ...step, extra: <NeedPhotos need={need} ids={ids} /> } : step
  })

const Shown = ({ need, ids }: { need: NeedView; ids: readonly string[] }) => {
  const links = usePhotoLinks(need)
  const [viewing, setViewing] = useState<{ urls: string[]; at: number }>()
  const view = async (id: string) => {
    const fresh = chosen((await links.fresh())?.photos, ids)
    const [urls, at] = [fresh.map(({ url }) => url), fresh.findIndex((one) => one.id === id)]
    if (at < 0) return
    if (photoHost.view) photoHost.view(urls, at)
    else setViewing({ urls, at })
  }
  if (links.error && !links.photos)
    return (
      <Button
        words={`${ids.length} 张照片没打开，再试一次`}
        isBusy={links.isFetching}
        onPress={() => void links.refetch()}
      />
    )
  return (
    <View className="photos">
      {ids.map((id, at) => (
        <PhotoBox
          key={id}
          name={photoName(at, ids.length)}
          photo={links.photos?.find((one) => one.id === id)}
          isLoaded={links.photos !== undefined}
          onPress={() => void view(id)}
          onBroken={() => void (links.isOld() && links.refetch())}
        />
      ))}
      {viewing && <PhotoViewer {...viewing} onClose={() => setViewing(undefined)} />}
    </View>
  )
}

const chosen = (photos: readonly ShownPhoto[] = [], ids: readonly string[]): ShownPhoto[] =>
  ids.flatMap((id) => photos.find((one) => one.id === id) ?? [])

type BoxProps = {
  name: string
  photo: ShownPhoto | undefined
  isLoaded: boolean
  onPress: () => void
  onBroken: () => void
}

const PhotoBox = ({ name, photo, isLoaded, onPress, onBroken }: BoxProps) => {
  // New links come with every message; a picture that is there already is not loaded again.
  const [src, setSrc] = useState<string>()
  const url = src ?? photo?.url
  if (photo && src === undefined) setSrc(photo.url)
  if (!url) return isLoaded ? <View className="photo photo-none">{ELSEWHERE}</View> : <View className="photo bone" />
  const retry = () => {
    setSrc(photo?.url)
    onBroken()
  }
  return (
    <Press className="photo" label={`看${name}`} onPress={onPress}>
      <Picture className="photo-img" src={url} name={name} onError={retry} />
    </Press>
  )
}
