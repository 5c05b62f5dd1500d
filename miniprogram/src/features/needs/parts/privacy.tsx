import { View } from '@tarojs/components'
import { open } from '../../../links'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Chips } from '../../../ui/chips'
import { Choice } from '../../../ui/choice'
import { Heading } from '../../../ui/heading'
import { employerWords, identityWords } from '../words'
import type { FormPart } from './form-part'

const identities = [
  { value: 'union', words: identityWords.union },
  { value: 'nobody', words: identityWords.nobody },
] as const
const employers = [
  { value: 'yes', words: employerWords.yes },
  { value: 'ask_first', words: employerWords.ask_first },
  { value: 'no', words: employerWords.no },
] as const

/** The worker's two choices, which stand above every handler's call button. */
export const Privacy = ({ draft, change }: FormPart) => (
  <Card className="stack">
    <View>
      <Heading>谁能知道是您？</Heading>
      <Choice
        label="谁能知道是您"
        options={identities}
        value={draft.identity}
        onChoose={(identity) => change({ identity })}
      />
    </View>
    <View className="tight">
      <Heading>能找您单位核实吗？</Heading>
      <Chips
        label="能找您单位核实吗"
        options={employers}
        value={draft.employer}
        onChoose={(employer) => change({ employer })}
      />
    </View>
    <Button kind="plain" words="我们记什么、留多久" onPress={() => open('privacy', {})} />
  </Card>
)
