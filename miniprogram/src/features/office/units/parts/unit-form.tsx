import type { District } from '@lianxin/shared/organisation/schema'
import type { Unit } from '@lianxin/shared/organisation/units'
import { View } from '@tarojs/components'
import { a11y } from '../../../../ui/a11y'
import { Alert } from '../../../../ui/alert'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { useUnitForm } from '../use-unit-form'
import { changedWords } from '../words'
import { ChairFields, SizeFields, UnitFields, WhereFields } from './unit-fields'

type Props = { unit?: Unit; district: District; onClose: (saved?: Unit) => void }

/** Enters a unit or changes it; what is typed stays on this device until it has been saved. */
export const UnitForm = ({ unit, district, onClose }: Props) => {
  const entry = useUnitForm(unit, onClose)
  const { saving, changed, goOn, drop } = entry
  return (
    <Card className="stack">
      <Heading>{unit ? `改：${unit.name}` : '登记新单位'}</Heading>
      <UnitFields {...entry} isNew={unit === undefined} />
      <SizeFields {...entry} />
      <WhereFields {...entry} district={district} />
      <ChairFields {...entry} />
      {changed && (
        <Card tone="soon" className="stack">
          <View {...a11y({ role: 'alert' })}>刚才有人改过这个单位。您写的都还在。</View>
          {changedWords(changed.before, changed.after, district).map((words) => (
            <View key={words}>{words}</View>
          ))}
          <Button words="知道了，按我写的存" onPress={goOn} />
        </Card>
      )}
      <Alert words={changed ? undefined : saving.error?.message} />
      <Button
        kind="main"
        words="保存"
        isBusy={saving.isPending}
        onPress={entry.save}
        disabledReason={changed ? '先看看别人改了什么' : undefined}
      />
      <Button kind="plain" words="不改了" onPress={() => [drop(), onClose()]} />
    </Card>
  )
}
