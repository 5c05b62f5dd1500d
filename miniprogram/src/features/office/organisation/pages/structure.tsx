import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { goBack } from '../../../../links'
import { Nav } from '../../../../session/nav'
import { Chips } from '../../../../ui/chips'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useUnread } from '../../../notices/hooks'
import { StructureDesk } from '../parts/structure-desk'
import { isTab, type Tab, tabs } from '../tabs'
import { useOrganisation } from '../use-organisation'
import { useRoster } from '../use-roster'

/** 片区部室: the district's bodies, streets and areas, its rules and its hours. */
export default function StructurePage() {
  const { tab: asked = '', id = '' } = useRouter().params
  const [tab, setTab] = useState<Tab>(isTab(asked) ? asked : 'areas')
  const [chosen, choose] = useState(id)
  const organisation = useOrganisation()
  const roster = useRoster()
  const error = organisation.error ?? roster.error
  const onBack = () => (id === '' ? goBack('organisation', {}) : goBack('structure', { tab }))
  return (
    <Page title="片区部室" isWide onBack={onBack} menu={<Nav here="structure" unread={useUnread()} />}>
      <Chips
        label="看哪一类"
        options={tabs}
        value={tab}
        onChoose={(next) => {
          setTab(next)
          choose('')
        }}
      />
      {error && (
        <Failed
          words={error.message}
          onRetry={() => void Promise.all([organisation.refetch(), roster.refetch()])}
          isBusy={organisation.isFetching || roster.isFetching}
        />
      )}
      {!error && !(organisation.data && roster.data) && <Skeleton cards={3} />}
      {organisation.data && roster.data && (
        <StructureDesk
          tab={tab}
          {...organisation.data}
          officers={roster.data}
          chosen={chosen}
          onChoose={choose}
          onGone={() => (id === '' ? choose('') : onBack())}
        />
      )}
    </Page>
  )
}
