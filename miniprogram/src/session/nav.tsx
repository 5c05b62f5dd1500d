import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { open, type PageName, switchTo } from '../links'
import { a11y } from '../ui/a11y'
import { Press } from '../ui/press'
import { useIsOfficer, useMayRecord, useOfficeDistricts } from './hooks'

type Place = 'inbox' | 'notices' | 'lists' | 'mine' | 'health'

const words: Record<Place, string> = {
  inbox: '待办',
  notices: '消息',
  lists: '清单',
  mine: '我的事',
  health: '运行情况',
}

type Props = PropsWithChildren<{ here: Place; unread?: number }>

/**
 * The officers' navigation, a Page's menu: pressing where one is begins there anew. A worker has no duties and needs none: then it draws nothing.
 * Above it 记一件, on a phone only in 待办, or what is given in its place.
 * Not WeChat's own tab bar, which is the same for everybody.
 */
export const Nav = ({ here, unread = 0, children }: Props) => {
  const isOfficer = useIsOfficer()
  const isOffice = useOfficeDistricts().length > 0
  const mayRecord = useMayRecord()
  if (!isOfficer) return null
  const places: Place[] = isOffice ? ['inbox', 'notices', 'lists', 'health', 'mine'] : ['inbox', 'notices', 'mine']
  return (
    <View className="nav" {...a11y({ role: 'navigation', label: '主要页面' })}>
      {children ??
        (mayRecord && (
          <Press className={`btn nav-record${here === 'inbox' ? '' : ' nav-desk'}`} onPress={() => open('record', {})}>
            + 记一件
          </Press>
        ))}
      {places.map((place) => (
        <Press
          key={place}
          role="link"
          className={place === here ? 'nav-item nav-here' : 'nav-item'}
          isHere={place === here}
          onPress={() => switchTo(place satisfies PageName, {})}
        >
          {words[place]}
          {place === 'notices' && unread > 0 && <View className="badge">{unread > 99 ? '99+' : unread}</View>}
        </Press>
      ))}
    </View>
  )
}
