import { metresText, walkedIn } from '@lianxin/shared/places/distance'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { Failed } from '../../../../ui/failed'
import { Skeleton } from '../../../../ui/skeleton'
import type { Time } from '../coverage-times'
import { useCoverage, WALK_MINUTES } from '../use-coverage'
import { CoverageHoles } from './coverage-holes'

const choices = [
  { value: 'day', words: '白天（工作日12:00）' },
  { value: 'evening', words: '晚上（21:40）' },
  { value: 'always', words: '24小时' },
] as const satisfies readonly { value: Time; words: string }[]

/** The holes at a time of day, largest first, in a list and on a plan. */
export const CoverageDesk = () => {
  const [time, setTime] = useState<Time>('day')
  const { found, error, again } = useCoverage(time)
  return (
    <>
      <Card className="stack">
        <View>
          {`走${WALK_MINUTES}分钟（直线${metresText(walkedIn(WALK_MINUTES))}）到不了一个开着、户外职工能进的站点，就是空白。公共厕所不算站点。`}
        </View>
        <Chips label="什么时候" options={choices} value={time} onChoose={setTime} />
      </Card>
      {error && <Failed words={error.message} onRetry={again} />}
      {!error && !found && <Skeleton cards={2} />}
      {found && <CoverageHoles found={found} />}
    </>
  )
}
