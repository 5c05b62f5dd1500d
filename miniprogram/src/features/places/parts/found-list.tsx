import { View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Empty } from '../../../ui/empty'
import { Skeleton } from '../../../ui/skeleton'
import { type Wanted, want, wantUsual } from '../filter'
import type { Nearby } from '../nearest'
import type { useFound } from '../use-found'
import { FoundRows } from './found-rows'
import { NothingOpen } from './nothing-open'

/** Places shown at once, and more of them at a time. */
export const AT_ONCE = 10
/** Nothing open within so many minutes is said, and what else there is. */
const SOON_MINUTES = 15

type Props = {
  found: NonNullable<ReturnType<typeof useFound>['found']>
  isPartial: boolean
  wanted: Wanted
  now: string
  most: number
  onMore: () => void
}

/** The nearest as wanted; when none of them is open soon, what comes closest to it. */
export const FoundList = ({ found, isPartial, wanted, now, most, onMore }: Props) => {
  const { nearest } = found
  const isFar = wanted.isOpen && !nearest.some(({ minutes }) => minutes <= SOON_MINUTES)
  if (isFar && isPartial) return <Skeleton cards={2} />
  if (isFar) return <NothingOpen fallback={found.fallback()} wanted={wanted} now={now} minutes={SOON_MINUTES} />
  if (nearest.length === 0)
    return (
      <Empty
        words="附近没有这样的歇脚点"
        more="少选几样，或者换个位置看看。"
        action={<Button words="都不选，看近的" onPress={wantUsual} />}
      />
    )
  return (
    <>
      <View className="small lead" {...a11y({ role: 'status' })}>
        {wanted.isOpen ? '都是您到时还开着的。' : '近的在前，有的关着。'}约…米是直线距离。
      </View>
      {tens(nearest).map((all) => (
        <Card key={all[0]?.place.id} className="links places-list">
          <FoundRows all={all} way={wanted.way} now={now} />
        </Card>
      ))}
      {nearest.length === most && <Button words="再看10个" onPress={onMore} />}
      {nearest.length < most && wanted.isOpen && (
        <Button words="没开门的也看看" onPress={() => want({ isOpen: false })} />
      )}
    </>
  )
}

const tens = (all: readonly Nearby[]): (readonly Nearby[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, n) => all.slice(n * AT_ONCE, (n + 1) * AT_ONCE))
