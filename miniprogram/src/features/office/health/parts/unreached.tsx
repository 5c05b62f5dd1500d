import type { Output } from '@lianxin/shared/contract'
import { momentText } from '@lianxin/shared/dates'
import { View } from '@tarojs/components'
import { open } from '../../../../links'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { Row } from '../../../../ui/row'
import { useUnreached } from '../hooks'

type Check = Output<'readUnreached'>['checks'][number]

const stateWords: Record<Check['state'], string> = {
  risky: '微信说可能违规，请先看',
  review: '微信说内容可疑，请看一下',
  unchecked: '微信没有查过，请看一下',
  no_openid: '不是从微信发的，没有查过',
}

/** What WeChat leaves to people: whom its messages do not reach, and texts it did not simply let pass. */
export const Unreached = () => {
  const { data } = useUnreached()
  if (!data) return null
  return (
    <>
      {data.checks.length > 0 && (
        <Card>
          <Heading>要人看一下的内容</Heading>
          {data.checks.map((check) => (
            <Row key={`${check.needId}${check.n}`} onPress={() => open('handle', { id: check.needId })}>
              <View className={check.state === 'risky' ? 'strong late' : 'strong'}>{stateWords[check.state]}</View>
              <View className="small">{momentText(check.at)}</View>
            </Row>
          ))}
        </Card>
      )}
      {data.officers.length > 0 && (
        <Card>
          <Heading>收不到微信提醒的人</Heading>
          <View className="small lead">
            请他们在手机上打开小程序，在待办里点“用微信提醒我”。消息在小程序里都有，没有丢。
          </View>
          {data.officers.map(({ id, name, since }) => (
            <Someone key={id} name={name} since={since} />
          ))}
        </Card>
      )}
      {data.hosts.length > 0 && (
        <Card>
          <Heading>收不到微信提醒的站点管理员</Heading>
          <View className="small lead">请他们在手机上打开小程序，在“我管的站点”里点“用微信提醒我”。</View>
          {data.hosts.map(({ id, name, place, since }) => (
            <Someone key={`${id}${place.id}`} name={`${name}（${place.name}）`} since={since} />
          ))}
        </Card>
      )}
    </>
  )
}

const Someone = ({ name, since }: { name: string; since: string }) => (
  <View className="health-fact">
    <View className="strong">{name}</View>
    <View className="small">{`${momentText(since)}起`}</View>
  </View>
)
