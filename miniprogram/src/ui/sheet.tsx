import { View } from '@tarojs/components'
import { type PropsWithChildren, useEffect, useId, useRef } from 'react'
import { host } from '../platform/host'
import { a11y } from './a11y'
import { Heading } from './heading'
import { Press } from './press'

type Props = PropsWithChildren<{
  title: string
  onClose: () => void
  /** On a desk two columns have room. */
  isWide?: boolean
}>

/** Rises from the bottom over the page; rendered only while it is open. Escape, the veil and 关闭 close it; Tab stays inside. */
export const Sheet = ({ title, onClose, isWide = false, children }: Props) => {
  const id = useId()
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => host.hold(id, () => close.current()), [id])
  return (
    <View>
      <View className="sheet-veil" catchMove onClick={onClose} />
      <View
        className={isWide ? 'sheet sheet-wide' : 'sheet'}
        id={id}
        {...a11y({ role: 'dialog', isModal: true, label: title, tabIndex: -1 })}
      >
        <View className="sheet-head">
          <Heading>{title}</Heading>
          <Press className="sheet-close" onPress={onClose}>
            关闭
          </Press>
        </View>
        {children}
      </View>
    </View>
  )
}
