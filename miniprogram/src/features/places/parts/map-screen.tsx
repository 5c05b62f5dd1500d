import type { Point } from '@lianxin/shared/organisation/areas'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { a11y } from '../../../ui/a11y'
import { Card } from '../../../ui/card'
import { PlaceMap } from '../../../ui/map'
import type { Pin } from '../../../ui/map-types'
import { useWanted, type Wanted } from '../filter'
import type { Nearby } from '../nearest'
import type { From } from '../position'
import type { Snapshot } from '../snapshot'
import { streetsOf } from '../streets'
import { useFound } from '../use-found'
import type { usePosition } from '../use-position'
import { FoundRows } from './found-rows'

/** More would lie over each other on a phone. */
const PINS = 60

type Props = {
  snapshot: Snapshot
  position: ReturnType<typeof usePosition>
  chosen: string | undefined
  onChoose: (id: string) => void
  now: string
}

/** The nearest places on the map, open or not, and the one that was tapped beneath it. */
export const MapScreen = ({ snapshot, position, chosen, onChoose, now }: Props) => {
  const wanted = useWanted()
  // The pins themselves say what is open.
  const all = useMemo<Wanted>(() => ({ ...wanted, isOpen: false }), [wanted])
  const streets = useMemo(() => streetsOf([...snapshot.tiles.values()].flat()), [snapshot])
  const centre = position.from?.point ?? streets[0]?.point ?? middleOf(snapshot)
  const [lng, lat] = centre
  const from = useMemo<From>(() => ({ point: [lng, lat], words: '', kind: 'picked', at: 0 }), [lng, lat])
  const { found } = useFound(snapshot, { from, wanted: all, at: now, most: PINS })
  const nearest = found?.nearest ?? []
  const shown = nearest.find(({ place }) => place.id === chosen)
  return (
    <>
      <PlaceMap
        label="歇脚点地图，同样的内容在“列表”里"
        centre={centre}
        here={position.from && { point: position.from.point, sign: position.from.kind === 'here' ? '我' : '起' }}
        pins={nearest.map((nearby) => pinOf(nearby, nearby.place.id === chosen))}
        // A ground has names of its own.
        names={snapshot.index.map ? [] : streets.filter(({ isDistrict }) => !isDistrict)}
        ground={snapshot.index.map}
        onPin={onChoose}
        onGround={([east, north]) => position.pick([east, north], '地图上选的位置')}
      />
      <View className="small lead" {...a11y({ role: 'status' })}>
        {position.from ? `蓝点：${position.from.words}。` : ''}点空地，从那儿找。
      </View>
      {shown && (
        <Card className="links">
          <FoundRows all={[shown]} way={wanted.way} now={now} />
        </Card>
      )}
    </>
  )
}

const pinOf = ({ place, opening }: Nearby, isChosen: boolean): Pin => ({
  id: place.id,
  point: place.point,
  isChosen,
  ...lookOf(place, opening.isOpen),
})

const lookOf = ({ doubts, access }: TilePlace, isOpen: boolean): Pick<Pin, 'sign' | 'tone'> => {
  if (doubts.length > 0) return { sign: '疑', tone: 'late' }
  if (access === 'inside') return { sign: '内', tone: 'soon' }
  return isOpen ? { sign: '开', tone: 'good' } : { sign: '关', tone: 'soon' }
}

// Nothing is at hand yet: the middle of the largest tile.
const middleOf = ({ index: { tiles } }: Snapshot): Point => {
  const [largest] = [...tiles].sort((one, other) => other.count - one.count)
  const [west = 116.3, south = 39.9, east = 116.4, north = 39.95] = largest?.box ?? []
  return [(west + east) / 2, (south + north) / 2]
}
