import type { KeptPlace } from '@lianxin/shared/places/views'
import { View } from '@tarojs/components'
import { open } from '../../../../links'
import { Card } from '../../../../ui/card'
import { Row } from '../../../../ui/row'

type Props = { place: KeptPlace; onSaid: (words: string) => void }

/** In WeChat the hosts' own page does it: this package need not carry their screens a second time. */
export const DeskKeeping = ({ place: { id, cases } }: Props) => (
  <Card>
    <Row onPress={() => open('keep', { id })}>
      <View>{cases.length > 0 ? `有${cases.length}条反映，去答复` : '反映、停用、管理员'}</View>
    </Row>
  </Card>
)
