import { boards, type Place, type Resident } from '../../support/neighbourhood'

const offices: readonly Resident[] = ['clerk', 'approver', 'foreignClerk']
const codeAt = (place: Place) => (place === 'foreign' ? boards.foreign : boards.own).code

/** What only makes sense inside WeChat: everybody for themselves, a board's second code for its office. */
export const wechatEntries = {
  readMessages: { asked: () => ({ body: { as: 'officer' } }), expected: () => 'ok' },
  addCredits: {
    // Nothing is set up here, so no template is one of ours.
    asked: () => ({ body: { accepted: ['t-forged'] } }),
    expected: () => 'bad_request',
  },
  readUnreached: {
    asked: () => ({}),
    expected: (_: Place, who: Resident) => (offices.includes(who) ? 'ok' : 'forbidden'),
  },
  readPhoneNumber: { asked: () => ({ body: { code: 'forged' } }), expected: () => 'phone_untold' },
  readSignCode: {
    places: ['own', 'foreign'] as const satisfies Place[],
    asked: (place: Place) => ({ params: { code: codeAt(place) } }),
    expected: (place: Place, who: Resident) => {
      if (!offices.includes(who)) return 'forbidden'
      return (place === 'foreign') === (who === 'foreignClerk') ? 'ok' : 'board_unknown'
    },
  },
}
