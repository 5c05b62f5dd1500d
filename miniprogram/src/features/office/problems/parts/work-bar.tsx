import { dayOf } from '@lianxin/shared/calendar'
import type { ProblemView } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { useId } from 'react'
import { now } from '../../../../api/clock'
import { useMe } from '../../../../session/hooks'
import { Press } from '../../../../ui/press'
import { type Acting, actWords } from '../acts'
import { reasonOf, shownWorks } from '../judged'

type Props = {
  view: ProblemView
  /** By itself, rather than within another card. */
  isCard?: boolean
  onAct: (acting: Acting) => void
}

/** What one may do with a problem now. What must wait stays, and one sentence says why for all that share the reason. */
export const WorkBar = ({ view, isCard = false, onAct }: Props) => {
  const id = useId()
  const me = useMe()?.id ?? ''
  const today = dayOf(now())
  const shown = shownWorks(view, me).map((work) => ({ work, reason: reasonOf(work, view, me, today) }))
  if (shown.length === 0) return null
  const reasons = [...new Set(shown.flatMap(({ reason }) => reason ?? []))]
  const isMain = (work: Acting) =>
    (work === 'progress' && view.parts.includes('work')) || (work === 'instruct' && !view.parts.includes('work'))
  return (
    <View className={isCard ? 'card' : ''}>
      <View className="acts">
        {shown.map(({ work, reason }) => (
          <Press
            key={work}
            className={isMain(work) && !reason ? 'btn btn-main' : 'btn'}
            isDisabled={reason !== undefined}
            describedBy={reason && `${id}${reasons.indexOf(reason)}`}
            onPress={() => onAct(work)}
          >
            {actWords[work].button}
          </Press>
        ))}
      </View>
      {reasons.map((reason, at) => (
        <View key={reason} id={`${id}${at}`} className="small acts-why">
          {`${namesOf(shown.filter((one) => one.reason === reason))}：${reason}`}
        </View>
      ))}
    </View>
  )
}

const namesOf = (shown: readonly { work: Acting }[]): string =>
  shown.map(({ work }) => actWords[work].button).join('、')
