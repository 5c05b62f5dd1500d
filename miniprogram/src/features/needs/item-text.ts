import type { Item } from '../../api/queue-items'
import { photosText } from '../photos/words'
import { actSentence } from './event-words'

/** What is in a kept request, in its writer's words. */
export const itemText = (item: Item): string => {
  switch (item.name) {
    case 'fileNeed':
    case 'recordNeed':
      return (item.input.telling.words || '请给我回电话') + photosText(item.photos)
    case 'moveNeed': {
      const { sentence, said } = actSentence(item.input.act)
      return (said ? `${sentence}：${said}` : sentence) + photosText(item.photos)
    }
    case 'stampCall':
      return ''
  }
}
