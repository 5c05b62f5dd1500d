import { momentText, shortDayText } from '@lianxin/shared/dates'
import { wordsOf } from '@lianxin/shared/errors'
import { HOSTS_MAX } from '@lianxin/shared/places/limits'
import type { KeptPlace } from '@lianxin/shared/places/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMe } from '../../../session/hooks'
import { Alert } from '../../../ui/alert'
import { Button } from '../../../ui/button'
import { InviteLink } from '../../../ui/invite-link'
import { useInviteHost, useMovePlace } from '../hooks'
import { whyNot } from '../why-not'

type Props = { place: KeptPlace; onLeft?: () => void }

/** Who keeps the place: two or three people, since staff change; each may leave, and another be invited. */
export const Hosts = ({ place, onLeft }: Props) => {
  const me = useMe()?.id
  const moving = useMovePlace(place)
  const remove = (person: string) =>
    moving.mutate({ move: 'unhost', person }, { onSuccess: () => (person === me ? onLeft?.() : undefined) })
  return (
    <View className="stack">
      {place.hosts.length === 0 && <View>还没有管理员。请站点里管事的人加入，有人反映时由他答复。</View>}
      {place.hosts.map(({ id, name, since }) => (
        <HostLine
          key={id}
          name={name}
          more={`${since.slice(0, 4)}年${shortDayText(since)}加入${id === me ? '，是我' : ''}`}
          isMe={id === me}
          isBusy={moving.isPending}
          reason={whyNot(place, { move: 'unhost', person: id })}
          onRemove={() => remove(id)}
        />
      ))}
      <Alert words={moving.error?.message} />
      <Invite place={place} />
    </View>
  )
}

type LineProps = {
  name: string
  more: string
  isMe: boolean
  isBusy: boolean
  reason: string | undefined
  onRemove: () => void
}

const HostLine = ({ name, more, isMe, isBusy, reason, onRemove }: LineProps) => {
  const [isAsking, setAsking] = useState(false)
  return (
    <View className="stack">
      <View className="row">
        <View className="row-text">
          <View className="strong">{name}</View>
          <View className="small">{more}</View>
        </View>
        {!isAsking && (
          <Button
            words={isMe ? '退出' : '请他退出'}
            label={isMe ? '退出这个站点' : `${name}，请他退出`}
            disabledReason={reason}
            onPress={() => setAsking(true)}
          />
        )}
      </View>
      {isAsking && (
        <View className="stack">
          <View className="strong">
            {isMe ? '退出以后，这个站点的事就不归您管了。' : `${name}以后不能再改这个站点。`}
          </View>
          <View className="pair">
            <Button className="grow" kind="danger" words="确定退出" isBusy={isBusy} onPress={onRemove} />
            <Button className="grow" words="不退" onPress={() => setAsking(false)} />
          </View>
        </View>
      )}
    </View>
  )
}

const Invite = ({ place }: { place: KeptPlace }) => {
  const { mutate, data, error, isPending } = useInviteHost(place.id)
  const isFull = place.hosts.length >= HOSTS_MAX
  return (
    <View className="stack">
      {data && (
        <InviteLink
          url={data.url}
          name={`${place.name}管理员的邀请二维码`}
          todo="请对方用自己的手机扫，或者打开链接，写上称呼就加入了。"
          terms={`只给一个人用，${momentText(data.until)}前有效。`}
        />
      )}
      <Alert words={error?.message} />
      <Button
        words={data ? '再邀请一位' : '邀请一位管理员'}
        isBusy={isPending}
        disabledReason={isFull ? wordsOf('hosts_full') : undefined}
        onPress={() => mutate()}
      />
    </View>
  )
}
