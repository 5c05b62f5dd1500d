import { PLACE_PHOTOS_MAX } from '@lianxin/shared/places/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { photoIds } from '../../../api/photo-upload'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { Picture } from '../../../ui/picture'
import { Press } from '../../../ui/press'
import { Sheet } from '../../../ui/sheet'
import { PhotoField } from '../../photos/parts/photo-field'
import { type Photos, usePhotos } from '../../photos/use-photos'
import { leftText, MAKING, photoName } from '../../photos/words'
import { useKeep } from '../hooks'
import type { SheetProps } from './keep-sheet'

/** What the place looks like: from outside, so that it is found, and from inside. */
export const PhotosSheet = ({ place, onClose, onSaid }: SheetProps) => {
  const photos = usePhotos(`place.${place.id}`)
  const [gone, setGone] = useState<readonly string[]>([])
  const { mutate, error, isPending } = useKeep(place)
  const left = place.photos.filter(({ id }) => !gone.includes(id))
  const count = left.length + photos.keys.length
  const save = () =>
    mutate(
      { photos: [...left.map(({ id }) => id), ...photoIds(photos.now())] },
      {
        onSuccess: () => {
          photos.drop()
          onClose()
          onSaid(count > 0 ? `骑手现在看到 ${count} 张照片。` : '照片都去掉了。')
        },
      },
    )
  return (
    <Sheet title="照片" onClose={onClose}>
      <View className="stack">
        <View className="small">拍门口和屋里，骑手好认。别拍到人脸。</View>
        <View className="photos">
          {left.map(({ id, url }, at) => (
            <View key={id} className="photo">
              <Picture className="photo-img" src={url} name={photoName(at, left.length)} />
              <Press
                className="photo-x"
                label={`去掉${photoName(at, left.length)}`}
                onPress={() => setGone([...gone, id])}
              >
                ✕
              </Press>
            </View>
          ))}
        </View>
        <PhotoField photos={photos} more={`一共最多 ${PLACE_PHOTOS_MAX} 张`} />
        <Alert words={error?.message} />
        <Button
          kind="main"
          words="存好"
          isBusy={isPending}
          disabledReason={reasonOf(photos, count, gone.length > 0)}
          onPress={save}
        />
      </View>
    </Sheet>
  )
}

const reasonOf = (photos: Photos, count: number, isLess: boolean): string | undefined => {
  if (photos.making > 0) return MAKING
  if (photos.refused.length > 0) return '有照片没传成，先去掉它'
  if (photos.left > 0) return leftText(photos.left)
  if (count > PLACE_PHOTOS_MAX) return `最多 ${PLACE_PHOTOS_MAX} 张，请去掉 ${count - PLACE_PHOTOS_MAX} 张`
  return photos.keys.length > 0 || isLess ? undefined : '还没有改动'
}
