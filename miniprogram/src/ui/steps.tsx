import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from './a11y'

export type Step = {
  key: string
  /** Who did what, or what comes next, by when. */
  sentence: string
  /** `11月20日 周五 10:32`; absent for what is still to come. */
  when?: string | undefined
  /** What was said with it. */
  said?: string | undefined
  /** What came with it, such as photos. */
  extra?: ReactNode
  isNext?: boolean
}

/** What happened, in sentences, oldest first; what comes next stands last with an open dot. */
export const Steps = ({ steps }: { steps: readonly Step[] }) => (
  <View {...a11y({ role: 'list' })}>
    {steps.map(({ key, sentence, when, said, extra, isNext }) => (
      <View key={key} className={isNext ? 'step step-next' : 'step'} {...a11y({ role: 'listitem' })}>
        <View className={isNext ? 'strong' : ''}>{sentence}</View>
        {when && <View className="small">{when}</View>}
        {said && <View className="step-said">{said}</View>}
        {extra}
      </View>
    ))}
  </View>
)
