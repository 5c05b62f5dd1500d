import { View } from '@tarojs/components'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'

/** What needs a keyboard and a wide screen, said in WeChat. */
export const AtADesk = ({ what }: { what: string }) => (
  <Card className="stack">
    <Heading>{`${what}请在电脑上办`}</Heading>
    <View>用电脑的浏览器打开连心牌，扫码登录以后，在“服务阵地”里点它。</View>
  </Card>
)
