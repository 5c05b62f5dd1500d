import { cardOf } from '@lianxin/shared/boards/card-of'
import type { Card } from '@lianxin/shared/boards/schema'
import { factsOf } from '@lianxin/shared/boards/signs'
import { type Day, instantAt, plusDays } from '@lianxin/shared/calendar'
import { district } from './district'
import { demoCode } from './ids'
import { rosterOf } from './roster'

/** The board the demo opens with: the third grid's. */
export const FIRST_BOARD = demoCode('grid3')
/** A board taken down, whose code is still on some wall. */
export const RETIRED_BOARD = demoCode('retired')

/** Every board of the street and of the district's departments as of a day, one for each area; some want looking after. */
export const boardsOf = (today: Day): Card[] => [
  ...district.areas.map(({ id }) => withTroubles(boardOf(id, demoCode(id), today), today)),
  { ...boardOf('grid3', RETIRED_BOARD, today), retired: true },
]

const spots = ['社区服务中心门口', '商场员工通道', '写字楼大堂', '工地入口', '快递站点']

const boardOf = (area: string, code: string, today: Day): Card => {
  const at = district.areas.findIndex(({ id }) => id === area)
  const facts = {
    code,
    district: district.id,
    version: 1,
    sign: { area, spot: spots[at % spots.length] ?? '大堂' },
    createdOn: plusDays(today, -200),
    verifiedOn: plusDays(today, -9),
    scannedOn: plusDays(today, -1),
  }
  const roster = new Map(rosterOf(today).map((member) => [member.id, member]))
  const card = cardOf(facts, district, roster, today)
  if (!card) throw new Error(`the demo has no area ${area}`)
  return { ...card, printed: { on: plusDays(today, -199), facts: factsOf(card) } }
}

// One whose paper names somebody else, one nobody has scanned for long, one that somebody found broken.
const withTroubles = (card: Card, today: Day): Card => {
  switch (card.code) {
    case demoCode('grid5'):
      return { ...card, printed: { on: plusDays(today, -199), facts: 'before' } }
    case demoCode('grid9'):
      return { ...card, scannedOn: plusDays(today, -120) }
    case demoCode('zone-south'):
      return { ...card, report: { kind: 'damaged', at: instantAt(plusDays(today, -1), '11:20') } }
    default:
      return card
  }
}
