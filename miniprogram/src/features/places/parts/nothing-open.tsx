import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { type Wanted, want } from '../filter'
import type { Fallback, Nearby } from '../nearest'
import { opensWords } from '../words'
import { FoundRows } from './found-rows'

type Props = { fallback: Fallback; wanted: Wanted; now: string; minutes: number }

/** When every bank is shut: that it is so, the nearest that is open, those open round the clock, and who opens first. */
export const NothingOpen = ({ fallback: { open, always, opens }, wanted, now, minutes }: Props) => (
  <>
    <Card tone="soon" className="tight">
      <View className="strong" {...a11y({ role: 'status' })}>
        {minutes}分钟内，没有现在开着的。
      </View>
      {opens?.opening.opensAt && <View>附近最早的{opensWords(opens.opening.opensAt, now)}。</View>}
    </Card>
    {open && <Part words="现在开着的，最近的一个" all={[open]} wanted={wanted} now={now} />}
    <Part
      words="24小时开的"
      all={always.filter(({ place }) => place.id !== open?.place.id)}
      wanted={wanted}
      now={now}
    />
    {opens && <Part words="最早开门的" all={[opens]} wanted={wanted} now={now} />}
    <View className="small lead">“约…米”是直线距离。</View>
    <Button words="没开门的也看看" onPress={() => want({ isOpen: false })} />
  </>
)

const Part = ({
  words,
  all,
  wanted,
  now,
}: PropsWithChildren<{ words: string; all: readonly Nearby[] } & Pick<Props, 'wanted' | 'now'>>) => {
  if (all.length === 0) return null
  return (
    <Card className="links places-list">
      <Heading>{words}</Heading>
      <FoundRows all={all} way={wanted.way} now={now} />
    </Card>
  )
}
