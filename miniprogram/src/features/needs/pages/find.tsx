import { QUERY_CODE_PATTERN, readCrockford } from '@lianxin/shared/ids'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ApiError } from '../../../api/api-error'
import { now } from '../../../api/clock'
import { goBack, replace } from '../../../links'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Failed } from '../../../ui/failed'
import { Field } from '../../../ui/field'
import { Page } from '../../../ui/page'
import { useFindNeed } from '../hooks'
import { Story } from '../parts/story'
import { Told } from '../parts/told'

const LOOK_ONLY = '在这个手机上只能看。要回话、要撤回，请用当时那个手机打开，或者打电话。'

export default function FindPage() {
  const [typed, setTyped] = useState('')
  const { mutate, data, error, isPending } = useFindNeed()
  const find = () => mutate(typed, { onSuccess: ({ part, id }) => part !== 'reader' && replace('need', { id }) })
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
      {data && (
        <View>
          <Story need={data} now={now()} />
          <Told need={data} />
          <View className="small">{LOOK_ONLY}</View>
        </View>
      )}
    </Page>
  )
}

const whyNotFind = (typed: string): string | undefined => {
  if (typed.trim() === '') return '先填查询码'
  return QUERY_CODE_PATTERN.test(readCrockford(typed)) ? undefined : '查询码是 12 位数字和字母，请核对'
}
