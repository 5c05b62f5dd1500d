import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { goBack } from '../../../../links'
import { Nav } from '../../../../session/nav'
import { Failed } from '../../../../ui/failed'
import { Page } from '../../../../ui/page'
import { Skeleton } from '../../../../ui/skeleton'
import { useUnread } from '../../../notices/hooks'
import { RosterDesk } from '../parts/roster-desk'
import { useOrganisation } from '../use-organisation'
import { useRoster } from '../use-roster'

/** 干部: who works for the union here, what they are trusted with, and whether they are there. */
export default function RosterPage() {
  const { id = '' } = useRouter().params
  const [chosen, choose] = useState(id)
  const roster = useRoster()
  const organisation = useOrganisation()
  const error = roster.error ?? organisation.error
  const onBack = () => (id === '' ? goBack('organisation', {}) : goBack('roster', {}))
  return (
    <Page title="干部" isWide onBack={onBack} menu={<Nav here="roster" unread={useUnread()} />}>
      {error && (
        <Failed
          words={error.message}
          onRetry={() => void Promise.all([organisation.refetch(), roster.refetch()])}
          isBusy={organisation.isFetching || roster.isFetching}
        />
      )}
      {!error && !(organisation.data && roster.data) && <Skeleton cards={3} />}
      {organisation.data && roster.data && (
        <RosterDesk
          officers={roster.data}
          bodies={organisation.data.district.bodies}
          chosen={chosen}
          onChoose={choose}
        />
      )}
    </Page>
  )
}
