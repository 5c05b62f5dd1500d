import { type Place, type Resident, residents } from '../../support/neighbourhood'
import { entryOf } from '../../support/roster'

const places = ['own', 'neighbour', 'foreign'] as const satisfies Place[]
/** Whose entry each is about, and who could take over. */
const about: Partial<Record<Place, { officer: Resident; to: Resident }>> = {
  own: { officer: 'stationWorker', to: 'stationHead' },
  neighbour: { officer: 'neighbourCadre', to: 'neighbourHead' },
  foreign: { officer: 'foreignCadre', to: 'foreignHead' },
}
const officerAt = (place: Place): Resident => about[place]?.officer ?? 'stationWorker'
const districtOf = (who: Resident) => residents[who].duties.map(({ district }) => district)[0]

const offices: readonly Resident[] = ['clerk', 'approver', 'foreignClerk']
const ids = (place: Place) => ({
  officer: residents[officerAt(place)].id,
  to: residents[about[place]?.to ?? 'stationHead'].id,
})

// Another district's officer is nobody of this one's.
const ofOwnOffice = (place: Place, who: Resident): string => {
  if (!offices.includes(who)) return 'forbidden'
  return districtOf(who) === districtOf(officerAt(place)) ? 'ok' : 'officer_unknown'
}

/** Who may see and change the roster; what is allowed finds things as asked, so that it can be asked by everyone. */
export const rosterEntries = {
  listOfficers: {
    asked: () => ({}),
    expected: (_: Place, who: Resident) => (offices.includes(who) || who === 'leader' ? 'ok' : 'forbidden'),
  },
  listColleagues: {
    asked: () => ({}),
    expected: (_: Place, who: Resident) => (residents[who].duties.length > 0 ? 'ok' : 'forbidden'),
  },
  saveOfficer: {
    places,
    asked: (place: Place) => {
      const { district: _district, version, ...officer } = entryOf(residents[officerAt(place)])
      return { body: { version, officer } }
    },
    expected: ofOwnOffice,
  },
  saveAbsence: {
    places,
    asked: (place: Place) => ({ body: { officer: ids(place).officer, version: 1, away: [] } }),
    expected: (place: Place, who: Resident) => {
      const isTheirHead = place === 'own' && who === 'stationHead'
      return who === officerAt(place) || isTheirHead ? 'ok' : ofOwnOffice(place, who)
    },
  },
  previewDeparture: { places, asked: (place: Place) => ({ body: ids(place) }), expected: ofOwnOffice },
  departOfficer: {
    // The first does it, the next finds it done. Whoever holds a need stays: others are asked about it.
    asked: () => ({ body: { officer: residents.leader.id, to: residents.stationHead.id, version: 1 } }),
    expected: ofOwnOffice,
  },
}
