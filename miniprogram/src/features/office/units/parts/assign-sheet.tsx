import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Unit } from '@lianxin/shared/organisation/units'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ApiError } from '../../../../api/api-error'
import { useKeptText } from '../../../../session/kept-text'
import { Alert } from '../../../../ui/alert'
import { Button } from '../../../../ui/button'
import { Field } from '../../../../ui/field'
import { Select } from '../../../../ui/select'
import { Sheet } from '../../../../ui/sheet'
import { useAssignUnit } from '../hooks'
import { areaWords } from '../words'

type Props = { unit: Unit; district: District; roster: readonly Member[]; onClose: () => void }

/** 改派: another area than the rules say, with the reason that will stand beside it. */
export const AssignSheet = ({ unit, district, roster, onClose }: Props) => {
  const [area, setArea] = useState(unit.assignment?.area)
  const [reason, setReason, dropReason] = useKeptText(`assign.${unit.id}`)
  const assigning = useAssignUnit()
  const save = () => {
    if (!area) return
    const input = { id: unit.id, version: unit.version, area, reason: reason.trim() }
    assigning.mutate(input, { onSuccess: () => [dropReason(), onClose()] })
  }
  const { error } = assigning
  return (
    <Sheet title={`改派：${unit.name}`} onClose={onClose}>
      <View className="stack">
        <Select
          label="改由哪里联系"
          none="请选"
          options={district.areas.map((one) => ({ value: one.id, words: areaWords(one, district, roster) }))}
          value={area}
          onChoose={setArea}
        />
        <Field
          label="为什么改派"
          more="会一直写在旁边"
          kind="text"
          max={200}
          value={reason}
          onChange={setReason}
          error={error instanceof ApiError ? error.fields.reason : undefined}
        />
        <Alert words={error?.message} />
        <Button
          kind="main"
          words="确定改派"
          isBusy={assigning.isPending}
          onPress={save}
          disabledReason={reasonAgainst(area, reason)}
        />
      </View>
    </Sheet>
  )
}

const reasonAgainst = (area: string | undefined, reason: string): string | undefined => {
  if (!area) return '请先选由哪里联系'
  return reason.trim() === '' ? '请写为什么改派' : undefined
}
