import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { photoItem } from '../../../api/photo-items'
import { isGoing, isUp, progressOf } from '../../../api/photo-upload'
import { photoHost } from '../../../platform/photos'
import { Picture } from '../../../ui/picture'
import { Press } from '../../../ui/press'

type Props = {
  photoKey: string
  name: string
  onRemove: () => void
  onRetry: () => void
}

/** One photo of a form: what it shows, how far it is, 删除, and 重试 when it did not get through. */
export const PhotoThumb = ({ photoKey, name, onRemove, onRetry }: Props) => {
  const file = photoItem(photoKey)?.file
  const src = useFile(file)
  const state = stateOf(photoKey)
  const percent = progressOf(photoKey)
  return (
    <View className="photo">
      {src && <Picture className="photo-img" src={src} name={`${name}，${state}`} />}
      {state === RETRY ? (
        <Press className="photo-state" label={`${name}没传上去，再传一次`} onPress={onRetry}>
          {state}
        </Press>
      ) : (
        state !== DONE && <View className="photo-state">{state}</View>
      )}
      {percent !== undefined && <View className="photo-bar" style={{ width: `${percent}%` }} />}
      <Press className="photo-x" label={`去掉${name}`} onPress={onRemove}>
        ✕
      </Press>
    </View>
  )
}

const RETRY = '重试'
const DONE = '传好了'

const stateOf = (key: string): string => {
  if (isUp(key)) return DONE
  const percent = progressOf(key)
  if (percent !== undefined) return `${percent}%`
  return isGoing(key) ? '等着传' : RETRY
}

const useFile = (file: string | undefined): string | undefined => {
  const [src, setSrc] = useState<string>()
  useEffect(() => {
    let isOver = false
    if (file !== undefined)
      void photoHost.show(file).then(
        (shown) => isOver || setSrc(shown),
        () => undefined,
      )
    return () => {
      isOver = true
    }
  }, [file])
  return src
}
