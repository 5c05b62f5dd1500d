import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { Sheet } from '../../../ui/sheet'
import { useWaiting } from '../hooks'
import { leaving } from '../words'

/** 退出: this phone knows nobody any more; at the union everything stays. For a phone that is lent or sold. */
export const SignOut = ({ onLeave }: { onLeave: () => void }) => {
  const [isAsking, setAsking] = useState(false)
  const waiting = useWaiting()
  return (
    <Card className="stack">
      <Heading>退出这台手机</Heading>
      <View>{leaving.words}</View>
      <Button words="退出，清空这台手机" onPress={() => setAsking(true)} />
      {isAsking && (
        <Sheet title="退出这台手机？" onClose={() => setAsking(false)}>
          <View className="stack">
            {waiting > 0 && <View className="strong late">{`还有 ${waiting} 件没发出去，退出就不发了。`}</View>}
            <View>{leaving.after}</View>
            <Button kind="danger" words="退出" onPress={onLeave} />
            <Button words="先不退" onPress={() => setAsking(false)} />
          </View>
        </Sheet>
      )}
    </Card>
  )
}
