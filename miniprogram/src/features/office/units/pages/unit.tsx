import { useRouter } from '@tarojs/taro'
import { goBack, replace } from '../../../../links'
import { Empty } from '../../../../ui/empty'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useOrganisation } from '../../organisation/use-organisation'
import { useRoster } from '../../organisation/use-roster'
import { useUnits } from '../hooks'
import { UnitDetail } from '../parts/unit-detail'
import { UnitForm } from '../parts/unit-form'
import '../parts/units.css'

/** One unit on a phone; without an id the form for a new one. */
export default function UnitPage() {
  const { id } = useRouter().params
  const { units, isWhole, error, refetch, isFetching } = useUnits()
  const { data, error: unread } = useOrganisation()
  const district = data?.district
  const officers = useRoster().data ?? []
  const unit = units?.find((one) => one.id === id)
  const failure = error ?? unread
  return (
    <Page title="单位" onBack={() => goBack('units', {})}>
      {failure && !unit && <Failed words={failure.message} onRetry={() => void refetch()} isBusy={isFetching} />}
      {!failure && (!district || (id && !unit && !isWhole)) && <Skeleton cards={2} />}
      {id && !unit && isWhole && <Empty words="没有找到这个单位" />}
      {district && unit && <UnitDetail unit={unit} district={district} roster={officers} />}
      {district && !id && (
        <UnitForm
          district={district}
          onClose={(saved) => (saved ? replace('unit', { id: saved.id }) : goBack('units', {}))}
        />
      )}
    </Page>
  )
}
