import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { openSignIn, switchTo } from '../../../../links'
import { host } from '../../../../platform/host'
import { useDesk } from '../../../../session/leave-desk'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Empty } from '../../../../ui/empty'
import { Failed } from '../../../../ui/failed'
import { Heading } from '../../../../ui/heading'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { ConfirmDesk } from '../parts/confirm-desk'
import { tokenOf } from '../token-of'
import { useSignedIn } from '../use-desk'

const ONLY_OFFICERS = '在电脑上登录是工会干部用的。您要反映事情，打开公示牌留言就行，不用登录。'

/** The officer's phone, which scanned the QR code of a desk. */
export default function ConfirmPage() {
  const { params } = useRouter<Record<string, string>>()
  const [ticket] = useState(() => tokenOf('desk', params, 'ticket'))
  const { data, error, isFetching, refetch } = useSignedIn()
  const isDesk = useDesk() !== undefined
  const isOfficer = data !== undefined && data.me.duties.length > 0
  return (
    <Page title="在电脑上登录">
      {!data && !error && <Skeleton cards={1} />}
      {error && !data && <Failed words={error.message} onRetry={() => void refetch()} isBusy={isFetching} />}
      {data && !isOfficer && (
        <Empty
          words={ONLY_OFFICERS}
          more={
            host.kind === 'web'
              ? '您是工会干部？请用手机微信扫电脑上的码。'
              : '您是工会干部？请先用区工会发的邀请加入。'
          }
          action={<Button words="打开公示牌" onPress={() => switchTo('board', {})} />}
        />
      )}
      {isOfficer && isDesk && <Empty words="这里是电脑，请用手机微信扫电脑上的码。" />}
      {isOfficer && !isDesk && (ticket ? <ConfirmDesk ticket={ticket} me={data.me} /> : <ScanDesk />)}
    </Page>
  )
}

/** How to begin, for whoever comes without a code. */
const ScanDesk = () => {
  const [isUnknown, setUnknown] = useState(false)
  const { scan } = host
  const go = (text: string | undefined) => setUnknown(text !== undefined && !openSignIn(text))
  return (
    <Card className="stack">
      <Heading>在电脑上办公</Heading>
      <View>{`在电脑的浏览器里打开连心牌网址，后面加上 /desk，屏幕上会有一个码。`}</View>
      {scan ? (
        <Button kind="main" words="扫电脑上的码" onPress={() => void scan().then(go)} />
      ) : (
        <View>用手机微信扫它，在手机上点确认。</View>
      )}
      {isUnknown && <View className="late">没认出这个码，它不是电脑登录的码。</View>}
    </Card>
  )
}
