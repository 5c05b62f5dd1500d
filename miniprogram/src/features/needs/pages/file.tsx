import { TELLING_MAX } from '@lianxin/shared/needs/limits'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { decoded, goBack, replace } from '../../../links'
import { Button } from '../../../ui/button'
import { Page } from '../../../ui/page'
import { PhotoField } from '../../photos/parts/photo-field'
import { leftText, MAKING } from '../../photos/words'
import type { Draft } from '../draft'
import { About } from '../parts/about'
import { Danger } from '../parts/danger'
import { NotSent } from '../parts/not-sent'
import { Privacy } from '../parts/privacy'
import { ReplyTo } from '../parts/reply-to'
import { SentTo } from '../parts/sent-to'
import { Unsent } from '../parts/unsent'
import { useFiling } from '../use-filing'

const UNKEPT = '手机存满了：写的只在这一页上，发出以前别关。'

export default function FilePage() {
  const board = decoded(useRouter<{ code?: string }>().params.code ?? '')
  const form = useFiling(board, (id) => replace('need', { id, isNew: '1' }))
  const isCallOnly = form.draft.words.trim() === '' && form.draft.phone.trim() !== ''
  if (form.waitsSince)
    return (
      <Page title="留言反映" onBack={() => goBack('board', board ? { code: board } : {})}>
        <Unsent rows={[{ key: '', at: form.waitsSince, text: form.draft.words || '请给我回电话' }]} />
        <View>着急就直接打电话，打电话不用上网。</View>
      </Page>
    )
  return (
    <Page
      title="留言反映"
      onBack={() => goBack('board', board ? { code: board } : {})}
      footer={
        <View>
          {form.isUnkept && <View className="small lead">{UNKEPT}</View>}
          <NotSent error={form.error} onNew={form.sendAsNew} />
          {form.photos.refused.length > 0 && (
            <Button
              className="lead"
              words={`不带这 ${form.photos.refused.length} 张照片发出`}
              onPress={() => {
                form.photos.removeRefused()
                void form.send()
              }}
              isBusy={form.isPending}
              disabledReason={whyNotSend(form.draft, form.photos.making)}
            />
          )}
          {form.isPending && form.photos.left > 0 && <View className="small lead">{leftText(form.photos.left)}</View>}
          <Button
            kind="main"
            words={isCallOnly ? '请给我回电话' : '发出'}
            onPress={() => void form.send()}
            isBusy={form.isPending}
            disabledReason={whyNotSend(form.draft, form.photos.making)}
          />
        </View>
      }
    >
      <Danger />
      <SentTo board={board} />
      <About {...form}>
        <PhotoField photos={form.photos} />
      </About>
      <Privacy {...form} />
      <ReplyTo {...form} />
    </Page>
  )
}

const whyNotSend = ({ words, phone }: Draft, making: number): string | undefined => {
  if (words.trim() === '' && phone.trim() === '') return '写一句什么事，或者留个电话就行'
  if (making > 0) return MAKING
  return words.trim().length > TELLING_MAX ? `说得太长了，最多 ${TELLING_MAX} 个字` : undefined
}
