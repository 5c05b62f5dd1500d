import { dayOf } from '@lianxin/shared/calendar'
import { dayText } from '@lianxin/shared/dates'
import type { NeedBehind, ProblemView } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../../../links'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { CALL_ASKED } from '../../../handling/words'
import { behindText, judgedText } from '../detail-words'

/** Said where a need came onto the list because it was late, not because anybody tried. */
export const NO_EVIDENCE = '没有佐证：到期没有办结，也没有人说明试过什么。'
const STEP = 10

/** Everyone behind a problem: what they said, who tried what, and how each judged the result. */
export const NeedsCard = ({ view }: { view: ProblemView }) => {
  const [shown, setShown] = useState(STEP)
  const { needs } = view
  const isOffice = view.parts.some((part) => part === 'prepare' || part === 'approve')
  const hasWords = needs.some(({ words }) => words !== undefined)
  return (
    <Card className="stack">
      <Heading>{`诉求和各级办理佐证（${needs.length} 件）`}</Heading>
      {hasWords && <View className="small">原话只供办理，不进清单，不打印。</View>}
      {needs.slice(0, shown).map((need) => (
        <Need key={need.id} need={need} isOffice={isOffice} />
      ))}
      {needs.length > shown && (
        <Button words={`还有 ${needs.length - shown} 件，再看一些`} onPress={() => setShown(shown + STEP)} />
      )}
    </Card>
  )
}

const Need = ({ need, isOffice }: { need: NeedBehind; isOffice: boolean }) => (
  <View className="need-behind tight">
    <View className="need-behind-head">
      <View className="small">{behindText(need)}</View>
      <View className={toneOf(need)}>{judgedText(need)}</View>
    </View>
    {need.isBlind && <View className="soon">别找单位：不要联系本人的单位</View>}
    {need.words !== undefined && <View className="step-said">{need.words || CALL_ASKED}</View>}
    {need.evidence.length === 0 && <View className="small">{NO_EVIDENCE}</View>}
    {need.evidence.map(({ at, by, tried, why }) => (
      <View key={`${at}${by}`} className="tight">
        <View>{`${by} ${dayText(dayOf(at))}`}</View>
        <View className="small words">{`试过什么：${tried}`}</View>
        <View className="small words">{`为什么不行：${why}`}</View>
      </View>
    ))}
    {isOffice && (
      <Button
        kind="plain"
        className="need-behind-more"
        words="看这件诉求的经过"
        onPress={() => open('handle', { id: need.id })}
      />
    )}
  </View>
)

const toneOf = ({ judged }: NeedBehind): string => {
  if (judged === 'satisfied') return 'good strong'
  return judged === 'reopened' || judged === 'unsatisfied' ? 'late strong' : 'strong'
}
