import type { Way } from '@lianxin/shared/places/distance'
import type { Nearby } from '../nearest'
import { useLive } from '../use-live'
import { FoundRow } from './found-row'

type Props = { all: readonly Nearby[]; way: Way; now: string }

/** Up to ten places; what was said of them lately comes when it comes. */
export const FoundRows = ({ all, way, now }: Props) => {
  const live = useLive(all.map(({ place }) => place.id))
  return (
    <>
      {all.map((nearby) => (
        <FoundRow key={nearby.place.id} nearby={nearby} live={live.get(nearby.place.id)} way={way} now={now} />
      ))}
    </>
  )
}
