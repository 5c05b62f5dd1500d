import { dayOf } from '@lianxin/shared/calendar'
import { shortDayText } from '@lianxin/shared/dates'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { isUncertain } from '../../../api/api-error'
import { open, replace, switchTo } from '../../../links'
import { useKeptText } from '../../../session/kept-text'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Failed } from '../../../ui/failed'
import { Field } from '../../../ui/field'
import { Heading } from '../../../ui/heading'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { textReason } from '../../../ui/text-reason'
import { tokenOf } from '../../office/people/token-of'
import { useAcceptHosting, useHosting } from '../hooks'

const NO_TOKEN = '没认出这张邀请。请再扫一次，或者请发邀请的人重新发一张。'
const NAME_MAX = 20

/** Somebody at a place opens the invitation they were sent, says their name and keeps the place from then on. */
export default function HostPage() {
  const { params } = useRouter<Record<string, string>>()
  const [token] = useState(() => tokenOf('hosting', params, 'token'))
  const { data, error, isFetching, refetch } = useHosting(token)
  return (
    <Page title="加入站点">
      {!token && <Failed words={NO_TOKEN} />}
      {token && !data && !error && <Skeleton cards={1} />}
      {error && !data && (
        <>
          <Failed
            words={error.message}
            {...(isUncertain(error) ? { onRetry: () => void refetch(), isBusy: isFetching } : {})}
          />
          <Button words="看我管的站点" onPress={() => open('hosted', {})} />
        </>
      )}
      {token && data && <Invited token={token} {...data} />}
    </Page>
  )
}

type Props = { token: string; name: string; address: string; until: string }

const Invited = ({ token, name: place, address, until }: Props) => {
  const [name, setName, dropName] = useKeptText(`hosting.${token}`)
  const { mutate, error, isPending } = useAcceptHosting(token)
  const join = () =>
    mutate(name.trim(), {
      onSuccess: ({ place: { id } }) => {
        dropName()
        replace('keep', { id })
      },
    })
  return (
    <>
      <Card className="stack">
        <View>请您管理这个站点</View>
        <Heading className="name">{place}</Heading>
        <View>{address}</View>
        <View className="small">{`${shortDayText(dayOf(until))}前有效，只给一个人用`}</View>
      </Card>
      <Card className="stack">
        <View>加入以后，开门时间、临时关门由您在手机上改；有骑手反映东西坏了，会发消息给您。</View>
        <Field label="怎么称呼您" placeholder="比如：大堂 李师傅" max={NAME_MAX} value={name} onChange={setName} />
        {error && <Failed words={error.message} />}
        <Button
          kind="main"
          words="加入"
          isBusy={isPending}
          disabledReason={textReason(name, '先写怎么称呼您', NAME_MAX)}
          onPress={join}
        />
        <Button kind="plain" words="不是找我的" onPress={() => switchTo('places', {})} />
      </Card>
    </>
  )
}
