import { momentText } from '@lianxin/shared/dates'
import type { Member } from '@lianxin/shared/organisation/roster'
import { View } from '@tarojs/components'
import { now } from '../../../../api/clock'
import { Alert } from '../../../../ui/alert'
import { Button } from '../../../../ui/button'
import { InviteLink } from '../../../../ui/invite-link'
import { joinedText } from '../officer-draft'
import { useMayArrange } from '../use-organisation'
import { useInvite } from '../use-roster'

/** 邀请: a link and its QR code by which the officer binds their WeChat, once. */
export const Invite = ({ member }: { member: Member }) => {
  const { mutate, data, error, isPending } = useInvite()
  const mayArrange = useMayArrange()
  return (
    <View className="stack">
      <View>{`微信：${joinedText(member, now())}`}</View>
      {member.joinedOn && !data && (
        <View className="small">换了手机或微信号才用再发。对方接受后，原来那个微信就不能用了。</View>
      )}
      {data && (
        <InviteLink
          url={data.url}
          name={`${member.name}的邀请二维码`}
          todo={`请${member.name}本人用微信扫，或者在微信里打开链接。`}
          terms={`只能用一次，${momentText(data.until)}前有效。再发一张，这张就作废。`}
        />
      )}
      <Alert words={error?.message} />
      <Button
        kind={data ? 'quiet' : 'main'}
        words={data ? '再发一张' : '发邀请'}
        isBusy={isPending}
        disabledReason={mayArrange ? undefined : '只有区总工会办公室能发'}
        onPress={() => mutate(member.id)}
      />
    </View>
  )
}
