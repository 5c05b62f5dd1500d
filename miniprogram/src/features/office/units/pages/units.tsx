import { dayOf } from '@lianxin/shared/calendar'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Unit } from '@lianxin/shared/organisation/units'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { now } from '../../../../api/clock'
import { Nav } from '../../../../session/nav'
import { a11y } from '../../../../ui/a11y'
import { Empty } from '../../../../ui/empty'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useUnread } from '../../../notices/hooks'
import { useOrganisation } from '../../organisation/use-organisation'
import { useRoster } from '../../organisation/use-roster'
import { countsOf, type Filter, filtered, isShow } from '../filters'
import { useUnits } from '../hooks'
import { UnitsFilter } from '../parts/units-filter'
import { UnitsHead } from '../parts/units-head'
import { UnitsList } from '../parts/units-list'
import '../../../../ui/table.css'
import '../parts/units.css'

/** 单位: the registry, usable from the first page of it on. */
export default function UnitsPage() {
  const query = useUnits()
  const { units, isWhole } = query
  const { data, error } = useOrganisation()
  const district = data?.district
  const officers = useRoster().data ?? []
  const failure = query.error ?? (district ? undefined : error)
  const again = () => void (units && query.hasNextPage ? query.fetchNextPage() : query.refetch())
  return (
    <Page title="单位" isWide menu={<Nav here="units" unread={useUnread()} />}>
      {failure && <Failed words={failure.message} onRetry={again} isBusy={query.isFetching} />}
      {!failure && !(units && district) && <Skeleton cards={3} />}
      {units && !isWhole && (
        <View className="small" {...a11y({ role: 'status' })}>{`已读到 ${units.length} 个单位，还在读…`}</View>
      )}
      {units && district && <Units units={units} district={district} roster={officers} isWhole={isWhole} />}
    </Page>
  )
}

type Props = { units: readonly Unit[]; district: District; roster: readonly Member[]; isWhole: boolean }

const Units = ({ units, district, roster, isWhole }: Props) => {
  const { show, id = '' } = useRouter().params
  const [filter, setFilter] = useState<Filter>({ show: isShow(show) ? show : 'all', name: '' })
  const { verifyDays } = district
  const today = dayOf(now())
  const counts = useMemo(() => countsOf(units, { today, verifyDays }), [units, today, verifyDays])
  const found = useMemo(() => filtered(units, filter, { today, verifyDays }), [units, filter, today, verifyDays])
  return (
    <>
      <UnitsHead found={found} district={district} isWhole={isWhole} />
      <UnitsFilter
        district={district}
        filter={filter}
        counts={counts}
        onChange={(part) => setFilter({ ...filter, ...part })}
      />
      {found.length === 0 && isWhole && <Empty {...emptyWords(filter, units.length)} />}
      {found.length > 0 && <UnitsList key={filter.show} units={found} district={district} roster={roster} first={id} />}
    </>
  )
}

const emptyWords = ({ show }: Filter, all: number): { words: string; more?: string } => {
  if (all === 0) return { words: '还没有登记单位', more: '点“导入”，把现有的表格传上来；先试一遍，不会直接改。' }
  return show === 'unassigned' ? { words: '每个单位都有人联系' } : { words: '没有这样的单位' }
}
