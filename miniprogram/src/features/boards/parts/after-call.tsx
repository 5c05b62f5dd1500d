import { View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'

type Props = { name: string; onYes: () => void; onNo: () => void }

/** Waits for the caller to come back from the call. */
export const AfterCall = ({ name, onYes, onNo }: Props) => (
  <Card tone="soon" className="stack">
    <View className="strong" {...a11y({ role: 'status' })}>
      给{name}打的电话，打通了吗？
    </View>
    <View className="pair">
      <Button className="grow" words="通了" onPress={onYes} />
      <Button className="grow" words="没人接" onPress={onNo} />
    </View>
  </Card>
)
