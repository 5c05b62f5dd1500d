import { PHOTOS_MAX } from '@lianxin/shared/photos/limits'
import { View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { Alert } from '../../../ui/alert'
import { Press } from '../../../ui/press'
import type { Photos } from '../use-photos'
import { photoName } from '../words'
import { PhotoThumb } from './photo-thumb'
import './photos.css'

/** Photos to choose or take, with how far each is; what cannot be used is named, and the rest is safe. */
export const PhotoField = ({ photos, more = `可以不加，最多 ${PHOTOS_MAX} 张` }: { photos: Photos; more?: string }) => {
  const { keys, making, troubles, refused } = photos
  const isRoom = keys.length + making < PHOTOS_MAX
  return (
    <View className="field">
      <View className="label">
        照片<View className="label-more">{more}</View>
      </View>
      <View className="photos">
        {keys.map((key, at) => (
          <PhotoThumb
            key={key}
            photoKey={key}
            name={photoName(at, keys.length)}
            onRemove={() => photos.remove(key)}
            onRetry={() => photos.retry(key)}
          />
        ))}
        {Array.from({ length: making }, (_, n) => (
          <View key={`making${String(n)}`} className="photo bone" {...a11y({ role: 'status', label: '正在加照片' })} />
        ))}
        {isRoom && making === 0 && (
          <Press className="photo photo-add" label="加照片" onPress={() => void photos.add()}>
            <View className="photo-plus">＋</View>
            加照片
          </Press>
        )}
      </View>
      {refused.map(({ key, message }) => (
        <Alert key={key} words={`第 ${keys.indexOf(key) + 1} 张：${message}`} />
      ))}
      {troubles.map((trouble) => (
        <Alert key={trouble} words={trouble} />
      ))}
    </View>
  )
}
