import type { Unit } from '@lianxin/shared/organisation/units'
import { useState } from 'react'
import { ApiError } from '../../../api/api-error'
import { forget, keep, kept } from '../../../platform/storage'
import { useSaveUnit } from './hooks'
import { errorsIn, type FormErrors, factsIn, formOf, storedFacts, type UnitForm } from './unit-form'

/** What was typed, and the unit as it was when the typing began. */
type Draft = { form: UnitForm; base?: Unit | undefined }

const keyOf = (unit: Unit | undefined): string => `lianxin.unit.${unit?.id ?? 'new'}`

/** The form of a unit, kept on this device at every letter; `unit` is what is stored now, absent for a new one. */
export const useUnitForm = (unit: Unit | undefined, onSaved: (unit: Unit) => void) => {
  const key = keyOf(unit)
  const [draft, setDraft] = useState<Draft>(() => kept<Draft>(key) ?? { form: formOf(unit), base: unit })
  const [errors, setErrors] = useState<FormErrors>({})
  const saving = useSaveUnit()
  const change = (part: Partial<UnitForm>) => {
    const next = { ...draft, form: { ...draft.form, ...part } }
    setDraft(next)
    keep(key, next)
  }
  const save = () => {
    const told = factsIn(draft.form, unit)
    if ('errors' in told) return setErrors(told.errors)
    setErrors({})
    saving.mutate(
      { version: draft.base?.version ?? 0, unit: told.facts },
      {
        onSuccess: (saved) => {
          forget(key)
          onSaved(saved.unit)
        },
        onError: (failure) => setErrors(failure instanceof ApiError ? errorsIn(failure.fields) : {}),
      },
    )
  }
  /** Has seen what somebody else changed, and goes on from there. */
  const goOn = () => setDraft({ ...draft, base: unit })
  const { base } = draft
  const changed = unit && base && unit.version !== base.version ? { before: storedFacts(base), after: unit } : undefined
  return { form: draft.form, change, errors, save, saving, changed, goOn, drop: () => forget(key) }
}
