import { wordsOf } from '@lianxin/shared/errors'
import { whyNot } from '@lianxin/shared/needs/rules'
import type { NeedView } from '@lianxin/shared/needs/views'
import { OFFICE } from '@lianxin/shared/people/rules'
import { View } from '@tarojs/components'
import { useId, useState } from 'react'
import { now } from '../../../api/clock'
import { Card } from '../../../ui/card'
import { Press } from '../../../ui/press'
import { type Acting, actWords } from './act-words'

/** The quiet moves: those to choose from now, and those behind 更多. */
const quietOf = (need: NeedView): { near: Acting[]; far: Acting[] } => {
  // The district office is no body with people to name.
  const canAssign = need.isHead && need.holder.kind === 'body' && need.holder.id !== OFFICE
  const assign: Acting[] = canAssign ? ['assign'] : []
  const own: Acting[] = ['ask', 'refer', ...assign, 'extend', 'cannot']
  // A referral is first taken on or sent back; until then the rest must wait and would only crowd these.
  if (need.status === 'referred')
    return { near: ['say', 'return', ...assign], far: ['ask', 'refer', 'extend', 'cannot'] }
  return { near: ['say', ...own], far: [] }
}

/** The quiet moves. Those that cannot be made now stay, and one sentence says why for all that share the reason. */
export const ActBar = ({ need, onAct }: { need: NeedView; onAct: (acting: Acting) => void }) => {
  const id = useId()
  const [isAll, setAll] = useState(false)
  const { near, far } = quietOf(need)
  const shown = (isAll ? [...near, ...far] : near).map((acting) => ({ acting, code: whyNot(acting, need, now()) }))
  const reasons = [...new Set(shown.flatMap(({ code }) => (code ? [code] : [])))]
  return (
    <Card>
      <View className="acts">
        {shown.map(({ acting, code }) => (
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
        {far.length > 0 && !isAll && (
          <Press className="btn" label="更多办法" onPress={() => setAll(true)}>
            更多
          </Press>
        )}
      </View>
      {reasons.map((code) => (
        <View key={code} id={`${id}${code}`} className="small acts-why">
          {`${namesOf(shown.filter((one) => one.code === code))}：${wordsOf(code)}`}
        </View>
      ))}
      {need.missing && need.missing.length > 0 && shown.some(({ acting, code }) => acting === 'cannot' && !code) && (
        <View className="small acts-why">{missingText(need.missing)}</View>
      )}
    </Card>
  )
}

/** What the gate to the quarter's list still waits for, beside the button that opens it (mechanism 1.11). */
const missingText = (missing: readonly string[]): string =>
  `${actWords.cannot.button}：都写明试过什么，才能列入问题清单。还差：${missing.join('、')}`

const namesOf = (acts: readonly { acting: Acting }[]): string =>
  acts.map(({ acting }) => actWords[acting].button.replace('…', '')).join('、')
