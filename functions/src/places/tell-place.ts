import { type Instant, instantAt } from '@lianxin/shared/calendar'
import { shortDayText } from '@lianxin/shared/dates'
import type { MessageKind } from '@lianxin/shared/messages/kinds'
import type { Notice } from '@lianxin/shared/notices/schema'
import type { District } from '@lianxin/shared/organisation/schema'
import { isPlaceFault, subjectWords } from '@lianxin/shared/places/amenities'
import { ENOUGH_PEOPLE } from '@lianxin/shared/places/rules'
import type { Case, Place } from '@lianxin/shared/places/schema'
import { type TileRow, tileRowOf } from '@lianxin/shared/places/tile-place'
import type { Clock } from '../clock'
import { hashedId } from '../hashed-id'
import type { NoticeStore } from '../notices/store'
import type { DistrictStore } from '../organisation/store'
import { headsOf } from './station-of'
import type { PlaceStore } from './store'

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
    await Promise.all(told.map(({ person, notice, kind }) => deps.notices.put(person, notice, deps.clock.now(), kind)))
    await deps.publishPlaces([tileRowOf(place, district.streets)])
    await deps.places.markTold(place)
  }

type Told = { person: string; notice: Notice; kind: MessageKind }

/** The number of the notice that nobody answered in time. */
const LATE = 3

const noticesOf = (place: Place, one: Case, district: District): Told[] => {
  const { subject, at, due, doubtfulAt, lateOn } = one
  const heads = headsOf(district, place.street).map(({ id }) => id)
  const hosts = place.hosts.map(({ id }) => id)
  const keepers = hosts.length > 0 ? hosts : heads
  const about = { subject: hashedId(`place ${place.id} ${subject} ${at}`), opens: opensOf(place) }
  const tell = (people: readonly string[], n: number, since: Instant, words: string): Told[] =>
    [...new Set(people)].map((person) => ({
      person,
      notice: { ...about, n, at: since, words: `${place.name}：${words}` },
      kind: hosts.includes(person) ? 'report' : n === LATE ? 'overdue' : 'raise',
    }))
  const [what, day] = [subjectWords(subject), shortDayText(due)]
  const shown = isPlaceFault(subject) ? '已对外提示' : '已不再对外显示'
  return [
    ...tell(keepers, 1, at, `有人反映${what}，请在${day}前答复。`),
    ...(doubtfulAt ? tell(keepers, 2, doubtfulAt, `已有${ENOUGH_PEOPLE}人反映${what}，已对外提示，请尽快答复。`) : []),
    ...(lateOn
      ? tell(
          [...heads, ...hosts],
          LATE,
          instantAt(lateOn, '08:30'),
          `有人反映${what}，过了${day}没有答复，${shown}，请过问。`,
        )
      : []),
  ]
}

const opensOf = ({ id }: Place) => ({ page: 'keep' as const, id })
