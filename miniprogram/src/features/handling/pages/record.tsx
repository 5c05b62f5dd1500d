import { TELLING_MAX } from '@lianxin/shared/needs/limits'
import { View } from '@tarojs/components'
import { ApiError } from '../../../api/api-error'
import { goBack } from '../../../links'
import { Button } from '../../../ui/button'
import { Failed } from '../../../ui/failed'
import { Page } from '../../../ui/page'
import { About } from '../../needs/parts/about'
import { PhotoField } from '../../photos/parts/photo-field'
import { RecordPerson } from '../parts/record-person'
import { RecordSource } from '../parts/record-source'
import { Recorded } from '../parts/recorded'
import { type RecordDraft, useRecording } from '../use-record'
import '../parts/handling.css'

/** 记一件: what somebody said on a visit, on the phone or on paper, in 20 seconds; same clocks, same list. */
export default function RecordPage() {
  const form = useRecording()
  const onBack = () => goBack('inbox', {})
  if (form.recorded) {
    return (
      <Page title="记一件" onBack={onBack}>
        <Recorded recorded={form.recorded} onAgain={form.again} onBack={onBack} />
      </Page>
    )
  }
  return (
    <Page
      title="记一件"
      onBack={onBack}
      footer={
        <View>
          {form.error && <Failed words={failureWords(form.error)} />}
          <Button
            kind="main"
            words="记下"
            onPress={() => void form.send()}
            isBusy={form.isPending}
            disabledReason={whyNotSend(form.draft)}
          />
        </View>
      }
    >
      <RecordSource {...form} />
      <About {...form}>
        <PhotoField photos={form.photos} />
      </About>
      <RecordPerson {...form} />
    </Page>
  )
}

const whyNotSend = ({ words, phone }: RecordDraft): string | undefined => {
  if (words.trim() === '' && phone.trim() === '') return '写一句什么事，或者留个电话就行'
  return words.trim().length > TELLING_MAX ? `太长了，最多 ${TELLING_MAX} 个字` : undefined
}

// The field at fault may be off the screen: what is wrong with it is said at the button as well.
const failureWords = (error: Error): string => {
  if (!(error instanceof ApiError)) return error.message
  if (error.code === 'offline') return '没记上，手机里也存不下了。先别关这一页，有网再点一次。'
  if (error.code === 'key_reused') return '前一次其实已经记上了，在待办里能看到。要是另一件，再点一次“记下”。'
  const fields = Object.values(error.fields)
  return fields.length > 0 ? `${fields.join('')}您写的都还在。` : error.message
}
