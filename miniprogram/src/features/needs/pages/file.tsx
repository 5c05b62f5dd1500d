import { TELLING_MAX } from '@lianxin/shared/needs/limits'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { decoded, goBack, replace } from '../../../links'
import { Button } from '../../../ui/button'
import { Page } from '../../../ui/page'
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
          <Button
            kind="main"
            words={isCallOnly ? '请给我回电话' : '发出'}
            onPress={() => void form.send()}
            isBusy={form.isPending}
            disabledReason={whyNotSend(form.draft)}
          />
        </View>
      }
    >
      <Danger />
      <SentTo board={board} />
      <About {...form} />
      <Privacy {...form} />
      <ReplyTo {...form} />
    </Page>
  )
}

const whyNotSend = ({ words, phone }: Draft): string | undefined => {
  if (words.trim() === '' && phone.trim() === '') return '写一句什么事，或者留个电话就行'
  return words.trim().length > TELLING_MAX ? `说得太长了，最多 ${TELLING_MAX} 个字` : undefined
}
