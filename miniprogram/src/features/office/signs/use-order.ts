import { useEffect, useState } from 'react'
import { newId } from '../../../platform/ids'
import { forget, keep, kept } from '../../../platform/storage'
import { useCreateSigns, useUnits } from './hooks'
import { type Draft, emptyDraft, wantedSigns } from './wanted'

const KEY = 'lianxin.new-signs'

/** An order of new boards: kept while it is written, and sent again under its own key when the reply was lost. */
export const useOrder = () => {
  const [draft, setDraft] = useState<Draft>(() => kept<Draft>(KEY) ?? emptyDraft)
  const units = useUnits(draft.by === 'unit')
  const create = useCreateSigns()
  const { signs, unknown } = wantedSigns(draft, units.units)
  useEffect(() => void keep(KEY, draft), [draft])
  const change = (next: Partial<Draft>) => {
    create.reset()
    setDraft({ ...draft, ...next, key: undefined })
  }
  const send = async () => {
    const key = draft.key ?? (await newId())
    setDraft({ ...draft, key })
    create.mutate(
      { key, signs },
      {
        onSuccess: () => {
          setDraft(emptyDraft)
          forget(KEY)
        },
      },
    )
  }
  const isReading = draft.by === 'unit' && (units.isFetching || units.hasNextPage)
  return { draft, change, send, signs, unknown, units, isReading, create }
}
