import type { SignRow } from '@lianxin/shared/boards/schema'
import type { Day } from '@lianxin/shared/calendar'
import { View } from '@tarojs/components'
import { open } from '../../../../links'
import { Card } from '../../../../ui/card'
import { Row } from '../../../../ui/row'
import { codeText, stateText } from '../words'

/** The list on a phone. */
export const SignCards = ({ signs, today }: { signs: readonly SignRow[]; today: Day }) => (
  <Card className="desk-cards">
    {signs.map((sign) => (
      <Row key={sign.code} onPress={() => open('sign', { code: sign.code })}>
        <View className="strong">{sign.areaName}</View>
        {sign.spot && <View>{sign.spot}</View>}
        <View className="small">{`${sign.officer ?? '没人负责'} · ${codeText(sign.code)}`}</View>
        <View className={isFine(sign, today) ? 'small' : 'soon strong'}>{stateText(sign, today)}</View>
      </Row>
    ))}
  </Card>
)

const isFine = (sign: SignRow, today: Day): boolean => sign.retired || stateText(sign, today) === '正常'
