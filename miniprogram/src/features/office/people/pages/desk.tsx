import { momentText } from '@lianxin/shared/dates'
import { View } from '@tarojs/components'
import { switchTo } from '../../../../links'
import { useMaySee, useMe } from '../../../../session/hooks'
import { LeaveDesk, useDesk } from '../../../../session/leave-desk'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { Page } from '../../../../ui/page'
import { DeskCode } from '../parts/desk-code'
import '../parts/desk.css'

/** A computer asks to be let in by an officer's phone; nobody types a password. */
export default function DeskPage() {
  const until = useDesk()
  return <Page title="在电脑上登录">{until ? <Entered until={until} /> : <DeskCode />}</Page>
}

const Entered = ({ until }: { until: string }) => {
  const me = useMe()
  const maySee = useMaySee()
  return (
    <Card className="stack">
      <Heading>{`${me?.name ?? ''}已登录`}</Heading>
      <View>{`最晚到${momentText(until)}自动退出。`}</View>
      <Button kind="main" words="进入" onPress={() => switchTo(maySee ? 'organisation' : 'inbox', {})} />
      <LeaveDesk />
    </Card>
  )
}
