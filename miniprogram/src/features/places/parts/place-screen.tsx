import type { DayKinds } from '@lianxin/shared/places/hours'
import { whyNotReport } from '@lianxin/shared/places/rules'
import type { TilePlace } from '@lianxin/shared/places/tile-place'
import { Failed } from '../../../ui/failed'
import { useWanted } from '../filter'
import { usePlaceView } from '../use-place'
import { useSay } from '../use-say'
import { useSeenFrom } from '../use-seen-from'
import { doubtWords } from '../words'
import { PlaceAmenities } from './place-amenities'
import { PlaceHead } from './place-head'
import { PlaceHours } from './place-hours'
import { PlacePhotos } from './place-photos'
import { PlaceWhole } from './place-whole'

type Props = { place: TilePlace; kinds: DayKinds; now: string }

/** A place out of what the phone holds, at once; what was said lately and photos come when they come. */
export const PlaceScreen = ({ place, kinds, now }: Props) => {
  const { data: live } = usePlaceView(place.id)
  const say = useSay(place.id)
  const wanted = useWanted()
  const seen = useSeenFrom(place, kinds, wanted.way, now)
  if (live?.removed) return <Failed words={`${place.name}已经撤了，请到列表里找别的。`} />
  return (
    <>
      <PlaceHead place={place} seen={seen} wanted={wanted} now={now} doubts={doubtWords(place.doubts, live)} />
      <PlaceWhole live={live} say={say} now={now} whyNotShut={whyNotReport(place, 'closed', now, kinds)} />
      <PlaceAmenities place={place} live={live} say={say} now={now} />
      <PlaceHours place={place} now={now} kinds={kinds} />
      <PlacePhotos name={place.name} photos={live?.photos ?? []} />
    </>
  )
}
