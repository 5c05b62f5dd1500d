import type { District } from '@lianxin/shared/organisation/schema'
import { hashedId } from '../../../functions/src/hashed-id'
import { idOf } from '../../support/factories'
import { type Place, type Resident, residents } from '../../support/neighbourhood'
import { placeFacts, placeWith } from '../../support/place-facts'
import { grid } from '../../support/roster'

const places = ['own', 'foreign'] as const satisfies Place[]
const offices: readonly Resident[] = ['clerk', 'approver', 'foreignClerk']
const districtAt = (place: Place) => (place === 'foreign' ? 'haidian' : 'xicheng')
const idAt = (place: Place) => (place === 'foreign' ? 'HA1D1ANX' : 'X1CHENGX')

/** A district with the street its places lie in, and the station that looks after it. */
export const withStreet = (district: District): District => ({
  ...district,
  streets: [{ id: placeFacts.street, name: '金融街街道', union: '金融街街道总工会' }],
  areas: [...district.areas, { ...grid, id: 'st-area', kind: 'station', name: '安兴融站', street: placeFacts.street }],
})

/** A place of each district, the own one with a host and a report of somebody who filed a need. */
export const rolePlaces = places.map((place) =>
  placeWith({
    id: idAt(place),
    district: districtAt(place),
    ...(place === 'own' ? { hosts: [{ id: residents.stranger.id, name: '周静', since: '2026-11-01' }] } : {}),
    cases: [
      {
        subject: 'water',
        at: '2026-11-19T02:00:00.000Z',
        due: '2026-11-23',
        people: [hashedId(`reporter ${residents.worker.id}`)],
        denied: [],
      },
    ],
  }),
)

const keepers: Record<(typeof places)[number], readonly Resident[]> = {
  own: ['stranger', 'stationHead', 'stationWorker', 'clerk', 'approver'],
  foreign: ['foreignHead', 'foreignClerk'],
}
const keepersOf = (place: Place) => keepers[place === 'foreign' ? 'foreign' : 'own']
const ofKeepers = (place: Place, who: Resident) => (keepersOf(place).includes(who) ? 'ok' : 'not_host')
const anyone = () => 'ok'
const office = (_: Place, who: Resident) => (offices.includes(who) ? 'ok' : 'forbidden')

/** Who may see, keep and enter places; a report is everybody's to make. */
export const placeEntries = {
  listLive: { asked: () => ({ body: { ids: places.map(idAt).join(',') } }), expected: anyone },
  readPlace: { places, asked: (place: Place) => ({ params: { id: idAt(place) } }), expected: anyone },
  movePlace: {
    places,
    asked: (place: Place) => ({ params: { id: idAt(place) }, body: { version: 1, move: { move: 'verify' } } }),
    expected: ofKeepers,
  },
  readKept: {
    places,
    asked: (place: Place) => ({ params: { id: idAt(place) } }),
    expected: (place: Place, who: Resident) => (place === 'own' && who === 'leader' ? 'ok' : ofKeepers(place, who)),
  },
  listHosted: { asked: () => ({}), expected: anyone },
  inviteHost: { places, asked: (place: Place) => ({ params: { id: idAt(place) } }), expected: ofKeepers },
  // Whoever has the token may: that is what it is for. Nobody here has one.
  readHosting: { asked: () => ({ body: { token: idOf('guess') } }), expected: () => 'invitation_expired' },
  acceptHosting: {
    asked: () => ({ body: { token: idOf('guess'), name: '周静' } }),
    expected: () => 'invitation_expired',
  },
  listPlaces: {
    asked: () => ({}),
    expected: (place: Place, who: Resident) => (who === 'leader' ? 'ok' : office(place, who)),
  },
  createPlace: { asked: () => ({ body: { facts: placeFacts } }), expected: office },
  readOpenData: { asked: () => ({}), expected: office },
  setOpenData: { asked: () => ({ body: { isOpen: false, licence: 'CC BY 4.0' } }), expected: office },
  exportPlaces: { asked: () => ({}), expected: office },
}
