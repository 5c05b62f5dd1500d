import { dayOf } from '@lianxin/shared/calendar'
import type { ProblemView } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { now } from '../../../../api/clock'
import { useMe } from '../../../../session/hooks'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { toast } from '../../../../ui/toast'
import { behindText } from '../detail-words'
import { isMine, reasonOf, refusalOf } from '../judged'
import type { Mover } from '../use-move-problem'

const EXCERPT = 24
const SUBMITTED = '清单已经提交，不能再分开。'

/** The problems gathered into this one, each of which can be given back as it was. */
export const JoinedCard = ({ view, moving }: { view: ProblemView; moving: Mover }) => {
  const me = useMe()?.id ?? ''
  const { joined, needs } = view
  if (joined.length === 0) return null
  // 更正, which the general sentence points to, gives nothing back.
  const isGone = refusalOf('split', view, me) === 'list_submitted'
  const reason = isGone ? SUBMITTED : reasonOf('split', view, me, dayOf(now()))
  return (
    <Card className="stack">
      <Heading>{`并进来的 ${joined.length} 条`}</Heading>
      {joined.map((id) => {
        const need = needs.find((one) => one.id === id)
        return (
          <View key={id} className="joined">
            <View className="joined-words">
              {need?.words && <View>{shorten(need.words)}</View>}
              <View className="small">{need ? behindText(need) : '诉求'}</View>
            </View>
            {isMine('split', view) && !reason && (
              <Button
                words="分出去"
                isBusy={moving.isPending && moving.variables.move === 'split' && moving.variables.other === id}
                onPress={() =>
                  moving.mutate({ move: 'split', other: id }, { onSuccess: () => toast('分出去了，在清单上单独一条') })
                }
              />
            )}
          </View>
        )
      })}
      {isMine('split', view) && reason && <View className="small">{`分出去：${reason}`}</View>}
    </Card>
  )
}

const shorten = (text: string): string => (text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text)
