import { MESSAGE_MAX } from '@lianxin/shared/needs/limits'
import { View } from '@tarojs/components'
import { Card } from '../../../ui/card'
import { Field } from '../../../ui/field'
import { PhotoField } from '../../photos/parts/photo-field'
import { usePhotos } from '../../photos/use-photos'
import { nextText } from '../words'
import { actPhotoPlace, useActDraft } from './act-draft'
import { type ActFormProps, ActSend } from './act-form'
import { photosReason, textReason } from './act-words'

/** 我这里解决不了: leaves the evidence, and says before it is sent where the need goes (mechanism 1.11). */
export const ActCannot = (form: ActFormProps) => {
  const { need } = form
  const [draft, change] = useActDraft(need.id, 'cannot', { tried: '', why: '' })
  const photos = usePhotos(actPhotoPlace(need.id, 'cannot'))
  const reason = textReason(draft.tried, '请写试过什么。') ?? textReason(draft.why, '请写为什么不行。')
  return (
    <View className="stack">
      <Field
        kind="text"
        label="试过什么"
        max={MESSAGE_MAX}
        placeholder="找过谁、什么时候、怎么说的"
        value={draft.tried}
        onChange={(tried) => change({ tried })}
      />
      <Field
        kind="text"
        label="为什么不行"
        max={MESSAGE_MAX}
        placeholder="卡在哪里，需要谁出面"
        value={draft.why}
        onChange={(why) => change({ why })}
      />
      <PhotoField photos={photos} />
      <Card tone="soon">{nextText(need)}</Card>
      <ActSend
        {...form}
        words={need.next === undefined ? '记下，等列清单' : `转到${need.next}`}
        act={{ move: 'cannot', ...draft, keys: photos.keys }}
        reason={reason ?? photosReason(photos)}
      />
    </View>
  )
}
