import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { goBack } from '../../../links'
import { Page } from '../../../ui/page'
import { Skeleton } from '../../../ui/skeleton'
import { DataAge } from '../parts/data-age'
import { MapScreen } from '../parts/map-screen'
import { Views } from '../parts/views'
import { useNow } from '../use-now'
import { usePosition } from '../use-position'
import { useSnapshot } from '../use-snapshot'
import '../places.css'

export default function PlaceMapPage() {
  const { id } = useRouter<{ id?: string }>().params
  const now = useNow()
  const position = usePosition()
  const { snapshot, failure } = useSnapshot()
  const [chosen, setChosen] = useState(id)
  return (
    <Page title="歇脚点地图" onBack={() => goBack('places', {})} footer={<Views view="map" />}>
      {snapshot && <DataAge at={snapshot.at} now={now} isOffline={failure !== undefined} />}
      {snapshot ? (
        <MapScreen snapshot={snapshot} position={position} chosen={chosen} onChoose={setChosen} now={now} />
      ) : (
        <Skeleton cards={2} />
      )}
    </Page>
  )
}
