import { View } from '@tarojs/components'

const MINUTE = 60_000

/** `3小时前` */
export const agoText = (ms: number): string => {
  const minutes = Math.floor(ms / MINUTE)
  if (minutes < 60) return `${Math.max(1, minutes)}分钟前`
  return minutes < 24 * 60 ? `${Math.floor(minutes / 60)}小时前` : `${Math.floor(minutes / 60 / 24)}天前`
}

/** How old the shown state is, once it is older than a minute. `at` and `now` in milliseconds by this phone's clock. */
export const Age = ({ at, now, isOffline }: { at: number; now: number; isOffline: boolean }) => {
  const age = now - at
  if (at === 0 || (!isOffline && age < MINUTE)) return null
  return (
    <View className="small">
      {isOffline ? `没连上网，这是${agoText(age)}的情况。` : `这是${agoText(age)}的情况，正在更新。`}
    </View>
  )
}
