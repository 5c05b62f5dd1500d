import { dayOf } from '@lianxin/shared/calendar'
import type { PlaceRow } from '@lianxin/shared/places/views'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import { now } from '../../../../api/clock'
import { goBack } from '../../../../links'
import { Nav } from '../../../../session/nav'
import { a11y } from '../../../../ui/a11y'
import { Empty } from '../../../../ui/empty'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useUnread } from '../../../notices/hooks'
import { useOrganisation } from '../../organisation/use-organisation'
import { countsOf, type Filter, filtered, isShow } from '../filters'
import { usePlaces } from '../hooks'
import { DeskHead } from '../parts/desk-head'
import { DeskList } from '../parts/desk-list'
import '../../../../ui/table.css'
import '../parts/place-desk.css'

/** 服务阵地: the district's places, usable from the first page of them on. */
export default function PlaceDeskPage() {
  const { show, id = '' } = useRouter().params
  const { rows, isWhole, error, isFetching, again } = usePlaces()
  const organisation = useOrganisation()
  const streets = organisation.data?.district.streets
  const failure = error ?? (streets ? undefined : organisation.error)
  const onBack = () => (id === '' ? goBack('organisation', {}) : goBack('placeDesk', {}))
  const retry = () => {
    again()
    if (!streets) void organisation.refetch()
  }
  return (
    <Page title="服务阵地" isWide onBack={onBack} menu={<Nav here="placeDesk" unread={useUnread()} />}>
      {failure && <Failed words={failure.message} onRetry={retry} isBusy={isFetching} />}
      {!failure && !(rows && streets) && <Skeleton cards={3} />}
      {rows && !isWhole && (
        <View className="small" {...a11y({ role: 'status' })}>{`已读到 ${rows.length} 个站点，还在读…`}</View>
      )}
      {rows && streets && (
        <Places
          rows={rows}
          isWhole={isWhole}
          first={{ show: isShow(show) ? show : 'all', id }}
          streetName={(one) => streets.find((street) => street.id === one)?.name ?? one}
        />
      )}
    </Page>
  )
}

type Props = {
  rows: readonly PlaceRow[]
  isWhole: boolean
  first: { show: Filter['show']; id: string }
  streetName: (id: string) => string
}

const Places = ({ rows, isWhole, first, streetName }: Props) => {
  const [filter, setFilter] = useState<Filter>({ show: first.show, typed: '' })
  const [chosen, choose] = useState(first.id)
  const today = dayOf(now())
  const counts = useMemo(() => countsOf(rows, today), [rows, today])
  const found = filtered(rows, filter, today, streetName)
  return (
    <>
      <View className={chosen ? 'places-alone' : ''}>
        <DeskHead
          filter={filter}
          counts={counts}
          found={found.length}
          onChange={(part) => setFilter({ ...filter, ...part })}
        />
      </View>
      {found.length === 0 && isWhole && <Empty {...emptyWords(filter, rows.length)} />}
      <DeskList key={filter.show} rows={found} streetName={streetName} chosen={chosen} onChoose={choose} />
    </>
  )
}

const emptyWords = ({ show, typed }: Filter, all: number): { words: string; more?: string } => {
  if (all === 0) return { words: '还没有登记站点', more: '点“导入”，把现有的表格传上来；先试一遍，不会直接改。' }
  if (typed !== '') return { words: '没有这样的站点', more: '换个条件，或者清空搜索。' }
  if (show === 'reported') return { words: '没有等着答复的反映' }
  return { words: show === 'unverified' ? '每个站点都核对过' : '没有这样的站点' }
}
