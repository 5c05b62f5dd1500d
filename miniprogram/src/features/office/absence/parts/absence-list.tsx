import type { Day } from '@lianxin/shared/calendar'
import type { Absence } from '@lianxin/shared/organisation/schema'
import { View } from '@tarojs/components'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { periodText } from '../periods'

type Props = {
  away: readonly Absence[]
  today: Day
  nameOf: (id: string | undefined) => string | undefined
  onCancel: (one: Absence) => void
  isBusy: boolean
}

/** What I have said already; each can be taken back. */
export const AbsenceList = ({ away, today, nameOf, onCancel, isBusy }: Props) => {
  if (away.length === 0) return null
  return (
    <Card className="stack">
      <Heading>已经记下的</Heading>
      {away.map((one) => (
        <View key={one.from} className="stack">
          <View>
            <View className="strong">{periodText(one)}</View>
            <View>{standIn(one, nameOf)}</View>
          </View>
          <Button
            words={one.from <= today ? '我回来了' : '取消'}
            label={`${one.from <= today ? '我回来了' : '取消'}：${periodText(one)}`}
            isBusy={isBusy}
            onPress={() => onCancel(one)}
          />
        </View>
      ))}
    </Card>
  )
}

const standIn = ({ substitute }: Absence, nameOf: Props['nameOf']): string => {
  if (substitute === undefined) return '按片区里的顺序顶班'
  return `${nameOf(substitute) ?? '另一位同事'}顶班`
}
