import { newId } from '../../../platform/ids'
import { toast } from '../../../ui/toast'
import type { Edit } from './use-edit'
import { type Change, useSaveChange } from './use-organisation'

/**
 * Saves an edited record of the configuration. A new one is given its id before it is first sent and keeps it, so that
 * sent again it is not entered twice.
 */
export const useSaveRecord = <T extends { id: string }>(edit: Edit<T>, onSaved: (id: string) => void) => {
  const saving = useSaveChange()
  const save = async (changeOf: (id: string) => Change) => {
    const id = edit.value.id || `n${(await newId()).slice(0, 12).toLowerCase()}`
    if (edit.value.id === '') edit.change({ ...edit.value, id })
    saving.mutate(changeOf(id), {
      onSuccess: () => {
        edit.drop()
        toast('存好了')
        onSaved(id)
      },
    })
  }
  return { save, error: saving.error, isPending: saving.isPending, job: saving.data?.job }
}
