import { dayOf } from '@lianxin/shared/calendar'
import type { Unit } from '@lianxin/shared/organisation/units'
import { now } from '../../../../api/clock'
import { Alert } from '../../../../ui/alert'
import { Button } from '../../../../ui/button'
import { useSaveUnit } from '../hooks'
import { storedFacts } from '../unit-form'

/** 核对无误: all that stands here is right today. */
export const UnitVerified = ({ unit }: { unit: Unit }) => {
  const saving = useSaveUnit()
  const today = dayOf(now())
  const verify = () => saving.mutate({ version: unit.version, unit: { ...storedFacts(unit), verifiedOn: today } })
  return (
    <>
      <Alert words={saving.error?.message} />
      <Button
        words="核对无误"
        isBusy={saving.isPending}
        onPress={verify}
        disabledReason={unit.verifiedOn === today ? '今天核对过了' : undefined}
      />
    </>
  )
}
