import { View } from '@tarojs/components'
import { useState } from 'react'
import { host } from '../../../../platform/host'
import { Alert } from '../../../../ui/alert'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { Picture } from '../../../../ui/picture'
import { toast } from '../../../../ui/toast'
import { type Chosen, chooseEmblem } from '../emblem-file'
import { fieldErrors } from '../field-errors'
import { useMayArrange, useSaveChange } from '../use-organisation'

/** The district's own emblem for its boards; none is printed until one is given. */
export const EmblemForm = ({ emblem }: { emblem: string | undefined }) => {
  const [chosen, choose] = useState<Chosen>()
  const { mutate, error, isPending } = useSaveChange()
  const mayArrange = useMayArrange()
  const { at } = fieldErrors(error, 'change', ['picture'] as const)
  const save = (picture: string, done: string) =>
    mutate(
      { kind: 'emblem', picture },
      {
        onSuccess: () => {
          choose(undefined)
          toast(done)
        },
      },
    )
  const fresh = chosen && 'picture' in chosen ? chosen : undefined
  const src = fresh ? `data:${fresh.type};base64,${fresh.picture}` : emblem
  const fault = chosen && 'wrong' in chosen ? chosen.wrong : (at.picture ?? error?.message)
  return (
    <Card className="stack">
      <Heading>公示牌上的会徽</Heading>
      {src ? <Picture className="emblem" src={src} name="会徽" /> : <View>还没有。没有会徽，公示牌上就空着。</View>}
      {fresh && <View className="small">这是新选的，还没保存。</View>}
      <Alert words={fault} />
      {host.kind !== 'web' && <View className="small">换会徽请在电脑上办。</View>}
      {host.kind === 'web' && mayArrange && (
        <View className="pair">
          <Button
            className="grow"
            words={src ? '换一张' : '选图片'}
            onPress={() => void chooseEmblem().then((next) => next && choose(next))}
          />
          {fresh && (
            <Button
              className="grow"
              kind="main"
              words="保存会徽"
              isBusy={isPending}
              onPress={() => save(fresh.picture, '会徽存好了')}
            />
          )}
          {fresh && <Button className="grow" kind="plain" words="不换了" onPress={() => choose(undefined)} />}
          {!fresh && emblem && (
            <Button
              className="grow"
              kind="plain"
              words="去掉会徽"
              isBusy={isPending}
              onPress={() => save('', '会徽去掉了')}
            />
          )}
        </View>
      )}
      <View className="small">PNG 或 JPEG，最多 60 KB。</View>
    </Card>
  )
}
