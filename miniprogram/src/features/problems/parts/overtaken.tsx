import { View } from '@tarojs/components'
import { a11y } from '../../../ui/a11y'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import type { Edit } from '../../organisation/use-edit'

type Props<T> = {
  edit: Edit<T>
  labels: Readonly<Partial<Record<keyof T, string>>>
  savedWords: (name: keyof T) => string
}

/** Somebody else saved the same fields meanwhile: what they wrote, and whose words go on. */
export const Overtaken = <T,>({ edit, labels, savedWords }: Props<T>) => {
  if (edit.overtaken.length === 0) return null
  return (
    <Card tone="soon" className="stack">
      <View {...a11y({ role: 'alert' })}>
        <View className="strong">刚才有人先改了这一条。您写的还在。</View>
        {edit.overtaken.map((name) => (
          <View key={String(name)}>{`${labels[name] ?? '内容'}现在是：${savedWords(name) || '空的'}`}</View>
        ))}
      </View>
      <View className="pair">
        <Button className="grow" words="还用我写的" onPress={edit.keepMine} />
        <Button className="grow" words="用现在的" onPress={edit.drop} />
      </View>
    </Card>
  )
}

/** Why a form waits: a person must look first. */
export const OVERTAKEN = '先看看别人改了什么。'
