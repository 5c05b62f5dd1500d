import type { Telling } from '@lianxin/shared/needs/schema'
import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { choicesOf } from '../words'

/** What the worker asked for; it stands above everything one could call or tell anybody. */
export const HandlerChoices = ({ telling }: { telling: Telling }) => (
  <Card tone="soon" className="tight">
    <Heading level={2} className="strong">
      本人的要求
    </Heading>
    {choicesOf(telling).map(({ words, strict }) => (
      <View key={words} className={strict ? 'choice-line strong soon' : 'choice-line'}>
        {words}
      </View>
    ))}
  </Card>
)
