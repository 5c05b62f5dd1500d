import { View } from '@tarojs/components'
import { useState } from 'react'
import type { LocateTrouble } from '../../../platform/locate-types'
import { a11y } from '../../../ui/a11y'
import { agoText } from '../../../ui/age'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { Press } from '../../../ui/press'
import type { Snapshot } from '../snapshot'
import type { usePosition } from '../use-position'
import { PickWhere } from './pick-where'

type Position = ReturnType<typeof usePosition>
type Props = { position: Position; snapshot: Snapshot | undefined; now: string }

const troubles: Readonly<Record<LocateTrouble, string>> = {
  denied: '没让用位置，也能找：选一条街道，或者在地图上点一下。',
  unable: '这台手机现在说不出位置。选一条街道，或者在地图上点一下。',
  slow: '等了一会儿还没定到位。再试一次，或者选一条街道。',
}
const A_WHILE_MS = 10 * 60_000

/** From where places are looked for, and the ways to change it. */
export const Where = ({ position, snapshot, now }: Props) => {
  const [isPicking, setPicking] = useState(false)
  const { from, isLocating, trouble } = position
  return (
    <>
      {from ? (
        <Press className="places-from" onPress={() => setPicking(true)}>
          <View>
            从<View className="places-from-name">{from.words}</View>
            {ageOf(from, now)}
            {isLocating && '（正在重新定位）'}
          </View>
          <View className="places-from-change">换个位置</View>
        </Press>
      ) : (
        <FirstTime position={position} onPick={() => setPicking(true)} />
      )}
      {trouble && (
        <View className="soon lead" {...a11y({ role: 'status' })}>
          {from ? '没定到位，还按上面的位置找。' : troubles[trouble]}
        </View>
      )}
      {isPicking && <PickWhere position={position} snapshot={snapshot} onClose={() => setPicking(false)} />}
    </>
  )
}

const ageOf = ({ kind, at }: NonNullable<Position['from']>, now: string): string => {
  const age = Date.parse(now) - at
  return kind === 'here' && age > A_WHILE_MS ? `（${agoText(age)}的）` : ''
}

const FirstTime = ({
  position: { ask, allow, isLocating, trouble },
  onPick,
}: Pick<Props, 'position'> & { onPick: () => void }) => (
  <Card className="stack">
    <Heading>找离您近的歇脚点</Heading>
    <View>知道您在哪儿，才能把近的排在前面。位置只在手机里用，不上传。</View>
    <Button kind="main" words="用我现在的位置" onPress={ask} isBusy={isLocating} />
    {trouble === 'denied' && allow && <Button words="去打开位置权限" onPress={allow} />}
    <Button words="选街道，或者在地图上点" onPress={onPick} />
  </Card>
)
