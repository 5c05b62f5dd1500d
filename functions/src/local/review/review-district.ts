import { cardOf } from '@lianxin/shared/boards/card-of'
import type { Card } from '@lianxin/shared/boards/schema'
import type { Day } from '@lianxin/shared/calendar'
import { BOARD_LETTERS } from '@lianxin/shared/ids'
import type { Member } from '@lianxin/shared/organisation/roster'
import { type District, Limits, Rights } from '@lianxin/shared/organisation/schema'
import { hashedId } from '../../hashed-id'

/** The district in which WeChat's reviewers try everything; it shares nothing with a real one. */
export const REVIEW = 'review'

const idOf = (word: string): string => hashedId(`review ${word}`)
const letterOf = (letter: string): string => BOARD_LETTERS.charAt(letter.charCodeAt(0) % BOARD_LETTERS.length)

/** Its one board. That everybody can work the code out does no harm: nobody real stands on it. */
export const REVIEW_BOARD = [...idOf('board')].slice(0, 10).map(letterOf).join('')

// 010-5550-01xx is well formed and rings nobody.
const member = (word: string, name: string, title: string, line: number, duty: Member['duties'][number]): Member => ({
  id: idOf(word),
  name,
  title,
  kind: 'full_time',
  landline: `010-5550-01${line}`,
  away: [],
  duties: [duty],
  district: REVIEW,
  version: 1,
})

export const reviewers = {
  cadre: member('cadre', '演示干部', '联系干部', 81, { role: 'cadre', board: REVIEW_BOARD }),
  head: member('head', '演示站长', '服务站站长', 82, { role: 'station', body: 'review-station', head: true }),
  clerk: member('clerk', '演示文员', '办公室文员', 83, { role: 'clerk' }),
}

const named = ({ id, name }: Member) => ({ id, name })
const { cadre, head, clerk } = reviewers

export const reviewDistrict: District = {
  id: REVIEW,
  name: '演示区（供审核，不办理真事）',
  version: 1,
  hours: { open: '09:00', close: '17:30' },
  hotline: { number: '12351', hours: '每天 8:00—20:00' },
  limits: Limits.parse({ first: 1, result: 7, pause: 5, asks: 2, reopen: 2 }),
  limitsOf: {},
  bodies: [{ id: 'review-station', kind: 'station', name: '演示服务站', head: named(head), people: [] }],
  streets: [{ id: 'review-street', name: '演示街道', union: '演示街道总工会' }],
  areas: [
    {
      id: 'review-grid',
      kind: 'grid',
      name: '演示网格',
      street: 'review-street',
      officers: [cadre.id],
      station: 'review-station',
      climb: ['review-station'],
      covers: { streets: [], communities: [] },
    },
  ],
  assign: [],
  verifyDays: 180,
  rights: Rights.parse({}),
  office: { name: '演示区总工会办公室', people: [named(clerk)] },
}

/** Its board as of a day. */
export const reviewBoard = (today: Day): Card => {
  const sign = { area: 'review-grid', spot: '演示大厅' }
  const facts = { code: REVIEW_BOARD, district: REVIEW, version: 1, sign, createdOn: today, verifiedOn: today }
  const roster = new Map(Object.values(reviewers).map((one) => [one.id, one]))
  const card = cardOf(facts, reviewDistrict, roster, today)
  if (!card) throw new Error('the review district has no such area')
  return card
}
