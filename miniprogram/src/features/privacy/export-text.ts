import { dayOf } from '@lianxin/shared/calendar'
import { dayText } from '@lianxin/shared/dates'
import { chipOf } from '@lianxin/shared/needs/categories'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Notice } from '@lianxin/shared/notices/schema'
import { eventSentence } from '../needs/event-words'

/** All that is kept of somebody as they can read it: their needs with their histories, and what they were told. */
export const textOf = (needs: readonly NeedView[], notices: readonly Pick<Notice, 'at' | 'words'>[]): string =>
  [
    '连心牌 我的信息',
    ...needs.map(needText),
    ...(notices.length > 0 ? [`收到的消息\n${notices.map(({ at, words }) => `${when(at)} ${words}`).join('\n')}`] : []),
  ].join('\n\n')

const when = (at: string): string => dayText(dayOf(at))

const needText = ({ telling, events, queryCode, raisedAt }: NeedView): string =>
  [
    `${when(raisedAt)} ${chipOf(telling.category)}`,
    telling.words,
    ...labelled({ 称呼: telling.name, 电话: telling.phone, 单位: telling.workplace, 查询码: queryCode }),
    ...(telling.photos ? [`照片${telling.photos.length}张`] : []),
    ...events.map((event) => {
      const { sentence, said } = eventSentence(event)
      return `${when(event.at)} ${sentence}${said ? `：${said}` : ''}`
    }),
  ]
    .filter((line) => line !== '')
    .join('\n')

const labelled = (values: Record<string, string | undefined>): string[] =>
  Object.entries(values).flatMap(([label, value]) => (value ? [`${label}：${value}`] : []))
