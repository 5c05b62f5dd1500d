import { dayOf } from '@lianxin/shared/calendar'
import type { ProblemView } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { now } from '../../../../api/clock'
import { useMe } from '../../../../session/hooks'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { type Acting, actWords } from '../acts'
import { isMine, isOver, reasonOf, refusalOf } from '../judged'
import { Facts } from './facts'

type Props = { view: ProblemView; onAct: (acting: Acting) => void }

/** What the printed list says of it, in the office's words. */
export const WordingCard = ({ view, onAct }: Props) => {
  const { wording } = view
  const me = useMe()?.id ?? ''
  const isWhole = wording?.title !== undefined && wording.tried !== undefined && wording.unsolved !== undefined
  const move = view.list === 'gathered' ? 'word' : 'correct'
  const isShown = isMine(move, view) && !isOver(refusalOf(move, view, me))
  return (
    <Card className="stack">
      <Heading>清单上怎么写</Heading>
      {wording?.tried || wording?.unsolved ? (
        <Facts
          facts={[
            { name: '已采取措施', words: wording.tried ?? '还没写' },
            { name: '未解决原因', words: wording.unsolved ?? '还没写' },
          ]}
        />
      ) : (
        <View>还没有写清楚：已采取了什么措施，为什么没有解决。</View>
      )}
      <Corrections view={view} />
      {isShown && (
        <Button
          kind={move === 'word' && !isWhole ? 'main' : 'quiet'}
          words={move === 'word' && isWhole ? '改措辞' : actWords[move].button}
          disabledReason={reasonOf(move, view, me, dayOf(now()))}
          onPress={() => onAct(move)}
        />
      )}
    </Card>
  )
}

const Corrections = ({ view: { events } }: { view: ProblemView }) => {
  const times = events.filter(({ move }) => move === 'correct').length
  return times > 0 ? <View className="small">{`提交以后更正过 ${times} 次，原因见经过。`}</View> : null
}
