import { wordsOf } from '@lianxin/shared/errors'
import { whyNot } from '@lianxin/shared/needs/rules'
import type { NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { useId } from 'react'
import { Card } from '../../../ui/card'
import { Press } from '../../../ui/press'
import { type Acting, actWords, partIn } from './act-words'

const quiet = ['say', 'ask', 'refer', 'cannot'] as const satisfies Acting[]

/** The quiet moves. Those that cannot be made now stay, and one sentence says why for all that share the reason. */
export const ActBar = ({ need, onAct }: { need: NeedView; onAct: (acting: Acting) => void }) => {
  const id = useId()
  const refused = quiet.map((acting) => ({ acting, code: whyNot(acting, partIn(need), need) }))
  const reasons = [...new Set(refused.flatMap(({ code }) => (code ? [code] : [])))]
  return (
    <Card>
      <View className="acts">
        {refused.map(({ acting, code }) => (
          <Press
            key={acting}
            className="btn"
            isDisabled={code !== undefined}
            describedBy={code && `${id}${code}`}
            onPress={() => onAct(acting)}
          >
            {actWords[acting].button}
          </Press>
        ))}
      </View>
      {reasons.map((code) => (
        <View key={code} id={`${id}${code}`} className="small acts-why">
          {`${namesOf(refused.filter((one) => one.code === code))}：${wordsOf(code)}`}
        </View>
      ))}
    </Card>
  )
}

const namesOf = (acts: readonly { acting: Acting }[]): string =>
  acts.map(({ acting }) => actWords[acting].button.replace('…', '')).join('、')
