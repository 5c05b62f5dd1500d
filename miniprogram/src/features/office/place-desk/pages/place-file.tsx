import { useRouter } from '@tarojs/taro'
import { goBack, replace } from '../../../../links'
import { Nav } from '../../../../session/nav'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { toast } from '../../../../ui/toast'
import { useKept } from '../../../hosting/hooks'
import { useUnread } from '../../../notices/hooks'
import { useOrganisation } from '../../organisation/use-organisation'
import { ChangePlace, NewPlace } from '../parts/facts-form'

/** 站点登记: what the office enters of a place; without an id a new one. */
export default function PlaceFilePage() {
  const { id = '' } = useRouter().params
  const { place, ...kept } = useKept(id)
  const organisation = useOrganisation()
  const streets = organisation.data?.district.streets.map((one) => ({ value: one.id, words: one.name }))
  const error = (place ? null : kept.error) ?? (streets ? null : organisation.error)
  const onSaved = (saved: string) => {
    toast('存好了，一分钟内骑手就能看到')
    replace('placeDesk', { id: saved })
  }
  return (
    <Page
      title="站点登记"
      onBack={() => (id === '' ? goBack('placeDesk', {}) : goBack('placeDesk', { id }))}
      menu={<Nav here="placeDesk" unread={useUnread()} />}
    >
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
    </Page>
  )
}
