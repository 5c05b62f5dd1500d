import { View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { agoText } from '../../../ui/age'

type Props = { at: number; now: string; isOffline: boolean }

const SOON_MS = 2 * 60_000

/** How old the places are, where the server cannot be asked. */
export const DataAge = ({ at, now, isOffline }: Props) => {
  const age = Math.max(0, Date.parse(now) - at)
  if (!isOffline) return null
  return (
    <View className="soon lead" {...a11y({ role: 'status' })}>
      {age < SOON_MS ? '没连上网，用的是刚才的数据。' : `没连上网，用的是${agoText(age)}的数据。`}
    </View>
  )
}
