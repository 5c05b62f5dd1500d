import type { Output } from '@lianxin/shared/contract'
import { momentText } from '@lianxin/shared/dates'
import { View } from '@tarojs/components'
import { open } from '../../../links'
import { Row } from '../../../ui/row'

/** One sentence of what happened; a new one says so in a word. It leads to the need. */
export const NoticeRow = ({ notice, isNew }: { notice: Output<'listNotices'>['notices'][number]; isNew: boolean }) => (
  <Row onPress={() => open('need', { id: notice.needId })}>
    <View className={isNew ? 'strong' : ''}>{notice.words}</View>
    <View className="small">
      {isNew && <View className="notice-new">新</View>}
      {momentText(notice.at)}
    </View>
  </Row>
)
