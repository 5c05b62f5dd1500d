import type { Amenity } from '@lianxin/shared/places/amenities'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from '../../../ui/a11y'
import { Press } from '../../../ui/press'
import { hiddenWishes, toggled, useWanted, want } from '../filter'
import { MoreWishes } from './more-wishes'
import { Wish } from './wish'

/** What couriers ask for most, in one tap. */
const FIRST = ['toilet', 'hot_meal'] as const satisfies readonly Amenity[]

/** What to look for, above the list: the four wishes of most, and all others behind 更多. */
export const Wishes = () => {
  const wanted = useWanted()
  const [isOpen, setOpen] = useState(false)
  const hidden = hiddenWishes(wanted, FIRST)
  const has = (one: Amenity) => wanted.amenities.includes(one)
  const toggle = (one: Amenity) => want({ amenities: toggled(wanted.amenities, one) })
  return (
    <View className="chips places-wishes" {...a11y({ role: 'group', label: '要找什么样的' })}>
      <Wish words="现在能进" isOn={wanted.isOpen} onPress={() => want({ isOpen: !wanted.isOpen })} />
      <Wish words="如厕" isOn={has('toilet')} onPress={() => toggle('toilet')} />
      <Wish words="热饭" isOn={has('hot_meal')} onPress={() => toggle('hot_meal')} />
      <Wish words="24小时" isOn={wanted.isAlways} onPress={() => want({ isAlways: !wanted.isAlways })} />
      <Press className="chip" onPress={() => setOpen(true)}>
        {hidden > 0 ? `更多（选了${hidden}样）` : '更多'}
      </Press>
      {isOpen && <MoreWishes wanted={wanted} onClose={() => setOpen(false)} />}
    </View>
  )
}
