import { View } from '@tarojs/components'
import { type PageName, switchTo } from '../links'
import { a11y } from '../ui/a11y'
import { Press } from '../ui/press'
import { useIsOfficer, useOfficeDistricts } from './hooks'

type Place = 'inbox' | 'notices' | 'lists' | 'mine'

const words: Record<Place, string> = { inbox: '待办', notices: '消息', lists: '清单', mine: '我的事' }

/**
 * The officers' navigation, a Page's menu: pressing where one is begins there anew. A worker has no duties and needs none: then it draws nothing.
 * Not WeChat's own tab bar, which is the same for everybody.
 */
export const Nav = ({ here, unread = 0 }: { here: Place; unread?: number }) => {
  const isOfficer = useIsOfficer()
  const isOffice = useOfficeDistricts().length > 0
  if (!isOfficer) return null
  const places: Place[] = isOffice ? ['inbox', 'notices', 'lists', 'mine'] : ['inbox', 'notices', 'mine']
  return (
    <View className="nav" {...a11y({ role: 'navigation', label: '主要页面' })}>
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
