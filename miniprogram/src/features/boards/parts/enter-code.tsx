import { boardCodeIn, NOT_A_CODE } from '@lianxin/shared/boards/code'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { openSignIn, replace } from '../../../links'
import { host } from '../../../platform/host'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Field } from '../../../ui/field'
import { Heading } from '../../../ui/heading'

/** The way in without a usable code: scan again, or copy what is printed under the QR code. */
export const EnterCode = ({ why }: { why: string }) => {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const go = (text: string) => {
    const code = boardCodeIn(text)
    if (code) replace('board', { code })
    else if (!openSignIn(text)) setError(NOT_A_CODE)
  }
  const { scan } = host
  return (
    <Card className="stack">
      <Heading>找到您的联系干部</Heading>
      <View>{why}</View>
      {scan && <Button kind="main" words="扫公示牌" onPress={() => void scan().then((text) => text && go(text))} />}
      <Field
        label="公示牌编号"
        value={typed}
        onChange={setTyped}
        max={40}
        placeholder="二维码下面的 10 位"
        error={error}
      />
      <Button
        kind={scan ? 'quiet' : 'main'}
        words="打开"
        onPress={() => go(typed)}
        disabledReason={typed.trim() ? undefined : '先填编号'}
      />
      <Button words="打职工服务热线 12351" onPress={() => host.call('12351')} />
    </Card>
  )
}
