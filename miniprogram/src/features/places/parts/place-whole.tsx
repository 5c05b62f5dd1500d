import { type RefusalCode, wordsOf } from '@lianxin/shared/errors'
import { placeFaults, placeFaultWords } from '@lianxin/shared/places/amenities'
import type { PlaceLive } from '@lianxin/shared/places/views'
import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import type { useSay } from '../use-say'
import { confirmedWords } from '../words'
import { SaidWords, SayButton } from './amenity-row'

type Props = {
  live: PlaceLive | undefined
  say: ReturnType<typeof useSay>
  now: string
  /** Why 没开门 cannot be reported now. */
  whyNotShut: RefusalCode | undefined
}

/** The place as a whole: could one come in, or not. */
export const PlaceWhole = ({ live, say, now, whyNotShut }: Props) => {
  const open = live?.confirmed.open
  const last = [say.said.open, ...placeFaults.map((fault) => say.said[fault])].filter((one) => one !== undefined)
  return (
    <Card className="stack">
      <Heading>到门口了，能进吗？</Heading>
      {open && <View className="small">{confirmedWords(open, now)}能进</View>}
      <View className="pair places-whole">
        <SayButton
          words="能进"
          of=""
          isOn={say.said.open !== undefined}
          saying={say.said.open}
          onPress={() => say.confirm('open')}
        />
        {placeFaults.map((fault) => (
          <SayButton
            key={fault}
            words={placeFaultWords[fault]}
            of=""
            isOn={say.said[fault] !== undefined}
            saying={say.said[fault]}
            isDisabled={fault === 'closed' && whyNotShut !== undefined}
            onPress={() => say.report(fault)}
          />
        ))}
      </View>
      {whyNotShut && <View className="small">{wordsOf(whyNotShut)}</View>}
      {last.map((saying) => (
        <SaidWords key={saying.words} saying={saying} />
      ))}
    </Card>
  )
}
