import { View } from '@tarojs/components'
import { useEffect, useId, useRef, useState } from 'react'
import { host } from '../../../platform/host'
import { a11y } from '../../../ui/a11y'
import { Picture } from '../../../ui/picture'
import { Press } from '../../../ui/press'
import { photoName } from '../words'

type Props = { urls: readonly string[]; at: number; onClose: () => void }

/** Photos in full, one at a time; a press on one shows it as large as it is. Escape and 关闭 close it. */
export const PhotoViewer = ({ urls, at, onClose }: Props) => {
  const id = useId()
  const [now, setNow] = useState(at)
  const [isLarge, setLarge] = useState(false)
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => host.hold(id, () => close.current()), [id])
  const go = (to: number) => {
    setNow(to)
    setLarge(false)
  }
  const name = photoName(now, urls.length)
  return (
    <View className="viewer" id={id} {...a11y({ role: 'dialog', isModal: true, label: name, tabIndex: -1 })}>
      <View className={isLarge ? 'viewer-all viewer-large' : 'viewer-all'}>
        <Press label={isLarge ? '缩小' : '放大'} onPress={() => setLarge(!isLarge)}>
          <Picture className="viewer-img" src={urls[now] ?? ''} name={name} />
        </Press>
      </View>
      <View className="viewer-bar">
        {now > 0 && <Press onPress={() => go(now - 1)}>上一张</Press>}
        <View>{name}</View>
        {now < urls.length - 1 && <Press onPress={() => go(now + 1)}>下一张</Press>}
        <Press onPress={onClose}>关闭</Press>
      </View>
    </View>
  )
}
