import { View } from '@tarojs/components'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import type { Edit } from '../use-edit'

type Props<T> = {
  edit: Edit<T>
  /** What the fields are of, as people say it: `这一项`. */
  what: string
  /** The fields' names, to say which of them somebody else changed. */
  labels: Readonly<Partial<Record<keyof T, string>>>
  /** What is saved now of one field, in words, for whoever was overtaken. */
  savedWords: (name: keyof T) => string
}

/** Somebody else saved the same fields meanwhile: what they wrote, and whose words go on. */
export const Overtaken = <T,>({ edit, what, labels, savedWords }: Props<T>) => {
  if (edit.overtaken.length === 0) return null
  return (
    <Card tone="soon" className="stack">
      <View {...a11y({ role: 'alert' })}>
        <View className="strong">{`刚才有人先改了${what}。您写的还在。`}</View>
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
