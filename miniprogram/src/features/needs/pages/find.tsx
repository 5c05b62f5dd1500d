import { QUERY_CODE_PATTERN, readCrockford } from '@lianxin/shared/ids'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ApiError } from '../../../api/api-error'
import { goBack, replace } from '../../../links'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Failed } from '../../../ui/failed'
import { Field } from '../../../ui/field'
import { Page } from '../../../ui/page'
import { useFindNeed } from '../hooks'

const KEPT_HERE = '查到以后能看进展、能回话。这个手机会记住它，在“我的事”里可以去掉。'

export default function FindPage() {
  const [typed, setTyped] = useState('')
  const { mutate, error, isPending } = useFindNeed()
  const find = () =>
    mutate(typed, {
      onSuccess: ({ id, byCode }) => replace('need', { id, ...(byCode ? { by: 'code' as const } : {}) }),
    })
  const wrong = error instanceof ApiError ? error.fields.code : undefined
  return (
    <Page title="查一件事" onBack={() => goBack('mine', {})}>
      <Card>
        <Field
          label="查询码"
          more="留言发出时给您的 12 位码，大小写都行"
          value={typed}
          onChange={setTyped}
          max={20}
          error={wrong}
        />
        <Button kind="main" words="查" onPress={find} isBusy={isPending} disabledReason={whyNotFind(typed)} />
      </Card>
      {error && !wrong && <Failed words={error.message} />}
      <View className="small">{KEPT_HERE}</View>
    </Page>
  )
}

const whyNotFind = (typed: string): string | undefined => {
  if (typed.trim() === '') return '先填查询码'
  return QUERY_CODE_PATTERN.test(readCrockford(typed)) ? undefined : '查询码是 12 位数字和字母，请核对'
}
