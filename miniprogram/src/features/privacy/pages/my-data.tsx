import { View } from '@tarojs/components'
import { useState } from 'react'
import { goBack, open, switchTo } from '../../../links'
import { host } from '../../../platform/host'
import { useIsOfficer } from '../../../session/hooks'
import { useDesk } from '../../../session/leave-desk'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Failed } from '../../../ui/failed'
import { Heading } from '../../../ui/heading'
import { Page } from '../../../ui/page'
import { Row } from '../../../ui/row'
import { Skeleton } from '../../../ui/skeleton'
import { useCopyAll, useMyData, useSignOut } from '../hooks'
import { Correction } from '../parts/correction'
import { ForgetMe } from '../parts/forget-me'
import { SignOut } from '../parts/sign-out'
import { kept } from '../words'

const ON_DUTY = '您还在岗，经手的记录是工会的工作档案，不能自己删。调离以后由区工会处理。'

/** 我的信息: what is kept of me; to see, to correct, to copy, to delete. */
export default function MyDataPage() {
  const [done, setDone] = useState<string>()
  return done ? <Done words={done} /> : <Kept onDone={setDone} />
}

const Done = ({ words }: { words: string }) => (
  <Page title="我的信息">
    <Card tone="good" className="stack">
      <View {...a11y({ role: 'status' })}>{words}</View>
      <Button kind="main" words="回到公示牌" onPress={() => switchTo('board', {})} />
    </Card>
  </Page>
)

type Leaving = { onDone: (words: string) => void }

const Kept = ({ onDone }: Leaving) => {
  const { data, error, isFetching, refetch } = useMyData()
  return (
    <Page title="我的信息" onBack={() => goBack('mine', {})}>
      {error && !data && <Failed words={error.message} onRetry={() => void refetch()} isBusy={isFetching} />}
      {!error && !data && <Skeleton cards={2} />}
      {data && <Mine data={data} onDone={onDone} />}
    </Page>
  )
}

type Data = NonNullable<ReturnType<typeof useMyData>['data']>

const Mine = ({ data: { rows, going, withdrawn }, onDone }: Leaving & { data: Data }) => {
  const isOfficer = useIsOfficer()
  const isDesk = useDesk() !== undefined
  const signOut = useSignOut(() => onDone('已经退出，这台手机清空了。'))
  return (
    <View className="stack">
      <Summary rows={rows} />
      {going.length > 0 && (
        <Card className="stack">
          <Heading>改称呼和电话</Heading>
          {going.map((row) => (
            <Correction key={row.id} row={row} />
          ))}
        </Card>
      )}
      {!isDesk && <SignOut onLeave={signOut} />}
      <ForgetMe
        withdrawn={withdrawn}
        onDone={() => onDone('已经删掉了。这台手机里的也清空了。')}
        disabledReason={isOfficer ? ON_DUTY : undefined}
      />
    </View>
  )
}

const Summary = ({ rows }: Pick<Data, 'rows'>) => {
  const copying = useCopyAll()
  return (
    <Card className="stack">
      <Heading>我们记着您什么</Heading>
      <View>{rows.length > 0 ? `您反映的事 ${rows.length} 件。${kept.photos}` : '您还没有反映过事。'}</View>
      <View>{kept.calls}</View>
      <View>{kept.notices}</View>
      <View>{kept.identity[host.kind === 'wechat' ? 'wechat' : 'web']}</View>
      {copying.error && <Failed words={copying.error.message} />}
      <Button words="复制我的全部内容" onPress={() => copying.mutate(rows)} isBusy={copying.isPending} />
      <Row onPress={() => open('privacy', {})}>
        <View>为什么记、谁看得到、留多久</View>
      </Row>
    </Card>
  )
}
