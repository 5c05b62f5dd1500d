import { dayOf } from '@lianxin/shared/calendar'
import { shortDayText } from '@lianxin/shared/dates'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { ApiError } from '../../../../api/api-error'
import { open, switchTo } from '../../../../links'
import { useIsOfficer } from '../../../../session/hooks'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Failed } from '../../../../ui/failed'
import { Heading } from '../../../../ui/heading'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { tokenOf } from '../token-of'
import { useInvitation, useJoin, wechatLogin } from '../use-join'

const NO_TOKEN = '没认出这张邀请。请再扫一次，或者请区工会重新发一张。'

/** An officer opens the invitation they were sent and binds their WeChat. */
export default function JoinPage() {
  const { params } = useRouter<Record<string, string>>()
  const [token] = useState(() => tokenOf('invitation', params, 'token'))
  const { data, error, isFetching, refetch } = useInvitation(token)
  return (
    <Page title="加入连心牌">
      {!token && <Failed words={NO_TOKEN} />}
      {token && !data && !error && <Skeleton cards={1} />}
      {error && !data && <NotOpen error={error} onRetry={() => void refetch()} isBusy={isFetching} />}
      {token && data && <Invited token={token} {...data} />}
    </Page>
  )
}

const NotOpen = ({ error, ...again }: { error: Error; onRetry: () => void; isBusy: boolean }) => {
  const isOfficer = useIsOfficer()
  const isAnswer = error instanceof ApiError && error.code.startsWith('invitation_')
  if (isOfficer && isAnswer)
    return (
      <Card className="stack">
        <Heading>您已经是联系干部了</Heading>
        <View>{error.message}</View>
        <Button kind="main" words="去我的待办" onPress={() => switchTo('inbox', {})} />
      </Card>
    )
  return <Failed words={error.message} {...(isAnswer ? {} : again)} />
}

type Props = { token: string; name: string; title: string; union: string; until: string }

const Invited = ({ token, name, title, union, until }: Props) => {
  const { mutate, error, isPending } = useJoin(token)
  const login = wechatLogin()
  return (
    <>
      <Card className="stack">
        <View>{`${union}请您加入`}</View>
        <Heading className="name">{name}</Heading>
        <View>{title}</View>
        <View className="small">{`${shortDayText(dayOf(until))}前有效，只能用一次`}</View>
      </Card>
      {error && <Failed words={error.message} />}
      {login ? (
        <Card className="stack">
          <View>加入以后，打开微信就能接手、答复职工的事。不用密码。</View>
          <Button kind="main" words={`我是${name}，加入`} onPress={() => mutate(login)} isBusy={isPending} />
          <Button words="我不是这个人" onPress={() => switchTo('board', {})} />
        </Card>
      ) : (
        <Card tone="soon" className="stack">
          <Heading>请用微信打开</Heading>
          <View>{`用${name}本人的手机微信，扫区工会发的邀请码。这里是浏览器，不能加入。`}</View>
        </Card>
      )}
      {login && <OwnNeeds />}
    </>
  )
}

// From then on this WeChat is the officer: what it filed before as a worker opens by its code only.
const OwnNeeds = () => (
  <Card className="stack">
    <View>用这个微信反映过自己的事？先把查询码记下来，加入以后凭码查。</View>
    <Button kind="plain" words="看我的事和查询码" onPress={() => open('mine', {})} />
  </Card>
)
