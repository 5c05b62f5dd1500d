import type { Output } from '@lianxin/shared/contract'
import { momentText } from '@lianxin/shared/dates'
import { View } from '@tarojs/components'
import { open } from '../../../links'
import { Row } from '../../../ui/row'

type Notice = Output<'listNotices'>['notices'][number]

const openWhere = ({ subject, opens }: Notice): void => {
  if (opens.page === 'need') open(opens.as === 'filer' ? 'need' : 'handle', { id: subject })
  else if (opens.page === 'board') open('board', { code: opens.code })
  else if (opens.page === 'problem') open('problem', { quarter: opens.quarter, needId: opens.needId })
  else if (opens.page === 'list') open('list', { quarter: opens.quarter })
  else if (opens.page === 'keep') open('keep', { id: opens.id })
  else open(opens.page, {})
}

/** One sentence of what happened; a new one says so in a word. It leads to what it is about. */
export const NoticeRow = ({ notice, isNew }: { notice: Notice; isNew: boolean }) => (
  <Row onPress={() => openWhere(notice)}>
    <View className={isNew ? 'strong' : ''}>{notice.words}</View>
    <View className="small">
      {isNew && <View className="notice-new">新</View>}
      {momentText(notice.at)}
    </View>
  </Row>
)
