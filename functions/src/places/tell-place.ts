import { instantAt } from '@lianxin/shared/calendar'
import { shortDayText } from '@lianxin/shared/dates'
import type { Notice } from '@lianxin/shared/notices/schema'
import type { District } from '@lianxin/shared/organisation/schema'
import { subjectWords } from '@lianxin/shared/places/amenities'
import type { Case, Place } from '@lianxin/shared/places/schema'
import { type TileRow, tilePlaceOf } from '@lianxin/shared/places/tile-place'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import type { NoticeStore } from '../notices/store'
import type { DistrictStore } from '../organisation/store'
import { stationOf } from './station-of'
import type { PlaceStore } from './store'
import { streetNameOf } from './view'

type Deps = {
  places: Pick<PlaceStore, 'get' | 'markTold'>
  districts: Pick<DistrictStore, 'get'>
  notices: Pick<NoticeStore, 'put'>
  publishPlaces(rows: readonly TileRow[]): Promise<unknown>
  clock: Clock
}

/**
 * Tells whoever keeps a place what was reported of it, and the tiles how it is now. Safe to run at any time, twice or at
 * once: notices are put if absent, an older place never overwrites a newer one in the tiles, and the mark is set only
 * if the place has not changed meanwhile.
 */
export const tellPlace =
  (deps: Deps) =>
  async (id: string): Promise<void> => {
    const place = await deps.places.get(id)
    const district = place && (await deps.districts.get(place.district))
    if (!place || !district) return
    const told = place.cases.flatMap((one) => noticesOf(place, one, district))
    await Promise.all(told.map(({ person, notice }) => deps.notices.put(person, notice, deps.clock.now())))
    const { version, point, stood } = place
    await deps.publishPlaces([
      { id, version, point, stood, place: tilePlaceOf(place, streetNameOf(district, place.street)) },
    ])
    await deps.places.markTold(place)
  }

type Told = { person: string; notice: Notice }

const noticesOf = (place: Place, { subject, at, due, doubtfulAt, lateOn }: Case, district: District): Told[] => {
  const station = stationOf(district, place.street)
  const heads = station ? [station.head.id] : district.office.people.map((person) => person.id)
  const hosts = place.hosts.map((host) => host.id)
  const keepers = hosts.length > 0 ? hosts : heads
  const what = `${place.name}：有人反映${subjectWords(subject)}`
  const day = shortDayText(due)
  const about = {
    subject: hashedId(`place ${place.id} ${subject} ${at}`),
    opens: { page: 'keep', id: place.id },
  } as const
  const tell = (people: readonly string[], n: number, since: string, words: string): Told[] =>
    [...new Set(people)].map((person) => ({ person, notice: { ...about, n, at: since, words } }))
  return [
    ...tell(keepers, 1, at, `${what}，请在${day}前看看，答复一下。`),
    ...(doubtfulAt
      ? tell(
          keepers,
          2,
          doubtfulAt,
          `${place.name}：已有3人反映${subjectWords(subject)}，地图上标了“待核实”，请尽快答复。`,
        )
      : []),
    ...(lateOn
      ? tell([...heads, ...hosts], 3, instantAt(lateOn, '08:30'), `${what}，过了${day}没有答复，已对外标明，请过问。`)
      : []),
  ]
}
