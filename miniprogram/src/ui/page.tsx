import { View } from '@tarojs/components'
import Taro, { useDidShow } from '@tarojs/taro'
import { type PropsWithChildren, type ReactNode, useEffect } from 'react'
import { host } from '../platform/host'
import { a11y } from './a11y'
import { Heading } from './heading'
import { Press } from './press'

type Props = PropsWithChildren<{
  title: string
  /** Where 返回 leads; absent on a page one starts from. */
  onBack?: () => void
  /** Stays at the thumb, above the phone's own edge. */
  footer?: ReactNode
  /** Where else one can go: at the thumb on a phone, at the left on a desk. */
  menu?: ReactNode
  /** For tables on a desk. */
  isWide?: boolean
}>

/** Every screen's frame. WeChat draws the bar itself; on the web we do. */
export const Page = ({ title, onBack, footer, menu, isWide = false, children }: Props) => {
  useTitle(title)
  const rem = host.rootSize()
  return (
    <View
      className={`page${isWide ? ' page-wide' : ''}${menu ? ' page-desk' : ''}`}
      {...(rem ? { style: `--rem:${rem}px` } : {})}
    >
      {host.kind === 'web' && (
        <View className="page-bar" {...a11y({ role: 'banner' })}>
          {onBack && (
            <Press className="page-back" onPress={onBack} label="返回">
              ‹
            </Press>
          )}
          <Heading level={1} className="page-title">
            {title}
          </Heading>
        </View>
      )}
      {menu && <View className="page-foot page-menu">{menu}</View>}
      <View className="page-body" {...a11y({ role: 'main' })}>
        {children}
      </View>
      {footer && (
        <View className="page-foot" {...a11y({ role: 'region', label: '可以做的' })}>
          <View className="page-foot-body">{footer}</View>
        </View>
      )}
    </View>
  )
}

// Earlier pages stay alive underneath on the web, so the title is set again whenever one comes back to a page.
const useTitle = (title: string) => {
  const set = () => void Taro.setNavigationBarTitle({ title })
  useEffect(set, [title])
  useDidShow(set)
}
