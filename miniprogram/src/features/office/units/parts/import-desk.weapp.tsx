import { View } from '@tarojs/components'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'

/** A phone has no sheets to choose; what reads them is no part of the mini-program. */
export const ImportDesk = (_told: object) => (
  <Card className="stack">
    <Heading>导入请在电脑上办</Heading>
    <View>表格在电脑上。用电脑的浏览器打开连心牌，扫码登录以后，在“单位”“干部”或“服务阵地”里点“导入”。</View>
  </Card>
)
