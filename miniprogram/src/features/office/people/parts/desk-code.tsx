import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { switchTo } from '../../../../links'
import { currentSession } from '../../../../session/session'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Failed } from '../../../../ui/failed'
import { Heading } from '../../../../ui/heading'
import { QrCode } from '../../../../ui/qr-code'
import { Skeleton } from '../../../../ui/skeleton'
import { isOver, useConfirmed, useEnter, useSecondsLeft, useTicket } from '../use-desk'

/** The QR code and the number, until a phone has confirmed: then the officer's first page. */
export const DeskCode = () => {
  const { mutate: ask, data: ticket, error, isPending } = useTicket()
  const left = useSecondsLeft(ticket?.until)
  const confirmed = useConfirmed(ticket?.ticket, left > 0)
  const enter = useEnter(() => switchTo(firstPage(), {}))
  useEffect(() => ask(), [ask])
  const isConfirmed = confirmed.data?.state === 'confirmed'
  const { mutate: signIn } = enter
  useEffect(() => {
    if (isConfirmed) signIn()
  }, [isConfirmed, signIn])
  if (enter.error) return <Failed words={enter.error.message} onRetry={() => signIn()} isBusy={enter.isPending} />
  if (error) return <Failed words={error.message} onRetry={() => ask()} isBusy={isPending} />
  if (!ticket || isConfirmed) return <Skeleton cards={1} />
  const isEnded = left === 0 || isOver(confirmed.error)
  if (isEnded) return <Ended onAgain={() => ask()} isBusy={isPending} />
  return <Waiting {...ticket} left={left} isOffline={confirmed.isError} onAgain={() => ask()} isBusy={isPending} />
}

const firstPage = () => {
  const roles = currentSession()?.me.duties.map(({ role }) => role) ?? []
  return roles.some((role) => role === 'clerk' || role === 'approver' || role === 'leader') ? 'organisation' : 'inbox'
}

type AgainProps = { onAgain: () => void; isBusy: boolean }
type Props = AgainProps & { url: string; number: string; left: number; isOffline: boolean }

const Waiting = ({ url, number, left, isOffline, onAgain, isBusy }: Props) => (
  <Card className="stack desk-code">
    <Heading>用微信扫一扫，在手机上点确认</Heading>
    <QrCode text={url} name="登录码，用手机微信扫" />
    <View>手机上会问您这个数：</View>
    <View className="desk-number" {...a11y({ label: `四位数 ${[...number].join(' ')}` })}>
      {number}
    </View>
    <View className="small">{`还有 ${Math.floor(left / 60)} 分 ${String(left % 60).padStart(2, '0')} 秒`}</View>
    <View className="small">区里、街道和各部室的干部在电脑上办公用。还没加入的，先打开区工会发的邀请。</View>
    {isOffline && <View className="late">网络断了，正在重试。</View>}
    <Button words="换一个新码" onPress={onAgain} isBusy={isBusy} />
  </Card>
)

const Ended = ({ onAgain, isBusy }: AgainProps) => (
  <Card className="stack desk-code">
    <Heading>这个码过期了</Heading>
    <View>要登录就换一个新的码，再用手机微信扫。</View>
    <Button kind="main" words="换一个新码" onPress={onAgain} isBusy={isBusy} />
  </Card>
)
