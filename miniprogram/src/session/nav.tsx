import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { open, type PageName, switchTo } from '../links'
import { a11y } from '../ui/a11y'
import { Press } from '../ui/press'
import { useHasTasks, useIsOfficer, useMayRecord, useMaySee, useOfficeDistricts } from './hooks'
import { LeaveDesk } from './leave-desk'

type Place =
  | 'inbox'
  | 'notices'
  | 'lists'
  | 'tasks'
  | 'mine'
  | 'health'
  | 'organisation'
  | 'structure'
  | 'roster'
  | 'audit'
  | 'signs'
  | 'units'
  | 'placeDesk'

const words: Record<Place, string> = {
  inbox: '待办',
  notices: '消息',
  lists: '清单',
  tasks: '问题办理',
  mine: '我的事',
  health: '运行情况',
  organisation: '组织',
  structure: '片区部室',
  roster: '干部',
  audit: '操作记录',
  signs: '公示牌',
  units: '单位',
  placeDesk: '服务阵地',
}

/** What stands under 组织 on a desk; a phone finds it on the page 组织. */
const within: readonly Place[] = ['structure', 'units', 'roster', 'signs', 'placeDesk', 'audit']

type Props = PropsWithChildren<{ here: Place; unread?: number }>

/**
 * The officers' navigation, a Page's menu: pressing where one is begins there anew. A worker has no duties and needs none: then it draws nothing.
 * Above it 记一件, on a phone only in 待办, or what is given in its place.
 * Not WeChat's own tab bar, which is the same for everybody.
 */
export const Nav = ({ here, unread = 0, children }: Props) => {
  const isOfficer = useIsOfficer()
  const isOffice = useOfficeDistricts().length > 0
  const hasTasks = useHasTasks()
  const maySee = useMaySee()
  const mayRecord = useMayRecord()
  if (!isOfficer) return null
  const places: Place[] = [
    'inbox',
    'notices',
    ...(isOffice ? ['lists' as const] : []),
    ...(hasTasks ? ['tasks' as const] : []),
    ...(maySee ? ['organisation' as const, ...within.filter((place) => isOffice || place !== 'audit')] : []),
    ...(isOffice ? ['health' as const] : []),
    'mine',
  ]
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
          className={`nav-item${place === here ? ' nav-here' : ''}${within.includes(place) ? ' nav-desk nav-within' : ''}`}
          isHere={place === here}
          onPress={() => switchTo(place satisfies PageName, {})}
        >
          {words[place]}
          {place === 'notices' && unread > 0 && <View className="badge">{unread > 99 ? '99+' : unread}</View>}
        </Press>
      ))}
      <LeaveDesk />
    </View>
  )
}
