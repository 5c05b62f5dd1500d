import type { NeedView } from '@lianxin/shared/needs/views'
import { now } from '../../../api/clock'
import { Card } from '../../../ui/card'
import { CountdownLines } from '../../needs/parts/right-card'
import { countdownOf } from '../../needs/right-words'

/** A right that may be lost within ninety days stands above every call button. */
export const HandlerRight = ({ need }: { need: NeedView }) => {
  const countdown = countdownOf(need, now())
  if (!countdown || countdown.tone === 'later') return null
  return (
    <Card tone={countdown.tone}>
      <CountdownLines countdown={countdown} />
    </Card>
  )
}
