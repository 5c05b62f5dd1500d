import { replace } from '../../../../links'
import { Failed } from '../../../../ui/failed'
import { Skeleton } from '../../../../ui/skeleton'
import { toast } from '../../../../ui/toast'
import { useKept } from '../../../hosting/hooks'
import { useOrganisation } from '../../organisation/use-organisation'
import { ChangePlace, NewPlace } from './facts-form'

/** The entry of one place, or a new one without an id. */
export const FileDesk = ({ id }: { id: string }) => {
  const { place, ...kept } = useKept(id)
  const organisation = useOrganisation()
  const streets = organisation.data?.district.streets.map((one) => ({ value: one.id, words: one.name }))
  const error = (place ? null : kept.error) ?? (streets ? null : organisation.error)
  const onSaved = (saved: string) => {
    toast('存好了，一分钟内骑手就能看到')
    replace('placeDesk', { id: saved })
  }
  return (
    <>
      {error && (
        <Failed
          words={error.message}
          onRetry={() => void (kept.error ? kept.refetch() : organisation.refetch())}
          isBusy={kept.isFetching || organisation.isFetching}
        />
      )}
      {!error && (!streets || (id !== '' && !place)) && <Skeleton cards={2} />}
      {streets && id === '' && <NewPlace streets={streets} onSaved={onSaved} />}
      {streets && place && <ChangePlace key={place.id} place={place} streets={streets} onSaved={onSaved} />}
    </>
  )
}
