import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { now } from '../../../api/clock'
import { open } from '../../../links'
import { agoText } from '../../../ui/age'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'
import { Row } from '../../../ui/row'
import { codes, dropCode } from '../codes'
import { rowSentence } from '../next-words'

/** Needs opened on this phone by their 查询码; whoever gives the phone away takes them off. */
export const ByCode = () => {
  const [opened, setOpened] = useState(codes)
  useDidShow(() => setOpened(codes()))
  if (opened.length === 0) return null
  const drop = (id: string) => {
    dropCode(id)
    setOpened(codes())
  }
  return (
    <Card>
      <Heading>用查询码打开的</Heading>
      {opened.map(({ id, seen, at }) => (
        <View key={id} className="by-code">
          <Row onPress={() => open('need', { id, by: 'code' })}>
            <View className="strong excerpt">{seen.excerpt || '请给我回电话'}</View>
            <View>{rowSentence(seen, now())}</View>
            <View className="small">{agoText(Date.now() - at)}看的</View>
          </Row>
          <Button kind="plain" words="从这个手机去掉" onPress={() => drop(id)} />
        </View>
      ))}
    </Card>
  )
}
