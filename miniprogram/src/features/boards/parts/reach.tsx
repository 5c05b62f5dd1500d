import type { CardView, Rung } from '@lianxin/shared/boards/schema'
import {
  doubtText,
  hoursText,
  numberOf,
  numbersOf,
  roleText,
  unionText,
  verifiedText,
} from '@lianxin/shared/boards/words'
import { View } from '@tarojs/components'
import { open } from '../../../links'
import { host } from '../../../platform/host'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Heading } from '../../../ui/heading'

type Props = { card: CardView; rung: Rung; onCall: (number: string) => void }

/** The person first, then the two ways to reach them, then the smaller ones. */
export const Reach = ({ card, rung, onCall }: Props) => {
  const verified = verifiedText(card)
  const doubt = doubtText(card)
  return (
    <Card className="stack">
      <View className="tight">
        <View className="small">{card.area}</View>
        <Heading className="name">{rung.name}</Heading>
        <View>{unionText(card, rung)}</View>
        <View className={card.standingInFor ? 'strong' : ''}>{roleText(card, rung)}</View>
        {doubt && <View className="soon strong">{doubt}</View>}
      </View>
      <TwoWays card={card} rung={rung} onCall={onCall} />
      <View className="tight">
        <View className={card.open ? 'small' : 'soon strong'}>{hoursText(card)}</View>
        {!card.open && <View>可以先留言、留电话，上班就看。急事打 12351。</View>}
      </View>
      <Ways card={card} rung={rung} onCall={onCall} />
      <View className="small">
        {numbersOf(rung).map((number) => (
          <View key={number} className="number">
            {number}
          </View>
        ))}
        {verified && <View>{verified}</View>}
      </View>
    </Card>
  )
}

// After hours nobody picks up, so the main action is the one that works.
const TwoWays = ({ card, rung, onCall }: Props) => {
  const number = numberOf(rung)
  return (
    <View className="pair">
      <Button
        className="grow"
        kind={card.open ? 'main' : 'quiet'}
        words="打电话"
        label={`给${rung.name}打电话`}
        disabledReason={number ? undefined : '没留电话，请留言'}
        onPress={() => number && onCall(number)}
      />
      <Button
        className="grow"
        kind={card.open ? 'quiet' : 'main'}
        words="留言反映"
        onPress={() => open('file', { code: card.code })}
      />
    </View>
  )
}

const Ways = ({ card, rung, onCall }: Props) => {
  const { landline, mobile, email } = rung
  const save = () => void host.saveContact({ ...rung, union: card.union })
  return (
    <View className="ways">
      {landline && mobile && (
        <Button kind="plain" words="打座机" label={`打座机 ${landline}`} onPress={() => onCall(landline)} />
      )}
      <Button kind="plain" words="存通讯录" onPress={save} />
      {email && <Button kind="plain" words="复制邮箱" label={`复制邮箱 ${email}`} onPress={() => host.copy(email)} />}
    </View>
  )
}
