import { View } from '@tarojs/components'
import { goBack, open } from '../../../links'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { Page } from '../../../ui/page'
import { notice } from '../words'

/** 隐私说明; asks the server nothing, so that it can be read before anybody is anybody here. */
export default function PrivacyPage() {
  return (
    <Page title="隐私说明" onBack={() => goBack('board', {})}>
      {notice.map(({ title, lines }) => (
        <Card key={title} className="stack">
          <Heading>{title}</Heading>
          {lines.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </Card>
      ))}
      <Button words="我的信息" onPress={() => open('myData', {})} />
    </Page>
  )
}
