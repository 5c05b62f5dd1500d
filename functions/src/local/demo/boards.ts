import type { Card } from '@lianxin/shared/boards/schema'
import { type Day, plusDays } from '@lianxin/shared/calendar'
import type { Body, Officer } from '@lianxin/shared/organisation/schema'
import { departments, district, stations } from './district'
import { demoCode } from './ids'
import { departmentHeads, gridCadre, gridCadres, type Staff, stationHeads, zoneHeads } from './officers'

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九']
const STREET = '金融街街道总工会'

/** The board the demo opens with: the third grid's. */
export const FIRST_BOARD = demoCode('grid3')
/** A board taken down, whose code is still on some wall. */
export const RETIRED_BOARD = demoCode('retired')

/** Every board of the street and of the district's departments, as of a day. */
export const boardsOf = (today: Day): Card[] => [
  ...gridCadres.map((_, at) => gridBoard(at + 1, today)),
  zoneBoard('north', '长安街北片', 0, today),
  zoneBoard('south', '长安街南片', 1, today),
  zoneBoard('middle', '东西片', 2, today),
  stationBoard(stations.anxingrong, stationHeads.anxingrong, stationHeads.jinghua, today),
  stationBoard(stations.jinghua, stationHeads.jinghua, stationHeads.anxingrong, today),
  departmentBoard(departments.rights, departmentHeads.rights, departmentHeads.grassroots, today),
  departmentBoard(departments.grassroots, departmentHeads.grassroots, departmentHeads.services, today),
  departmentBoard(departments.services, departmentHeads.services, departmentHeads.rights, today),
  { ...gridBoard(3, today), code: RETIRED_BOARD, retired: true },
]

type Part = Pick<Card, 'code' | 'area' | 'union' | 'officers'> & { station: Body; climb: Body[] }

const board = ({ station, climb, ...part }: Part, today: Day): Card => ({
  ...part,
  district: district.id,
  version: 1,
  station: { id: station.id, name: station.name, phone: station.phone ?? district.hotline.number },
  hotline: district.hotline,
  hours: district.hours,
  climb: climb.map(({ id, name }) => ({ id, name })),
  verifiedOn: plusDays(today, -9),
})

// Where one belongs: a grid's cadre to her station, then to the department that takes it (mechanism 1.11).
const gridBoard = (n: number, today: Day): Card => {
  const station = n <= 5 ? stations.anxingrong : stations.jinghua
  const first = gridCadre(n).officer
  return board(
    {
      code: demoCode(`grid${n}`),
      area: `金融街街道 · 第${NUMERALS[n - 1]}网格`,
      union: STREET,
      // One cadre is away, so that a substitute can be seen.
      officers: [n === 7 ? away(first, today) : first, gridCadre((n % 9) + 1).officer],
      station,
      climb: [station, departments.rights],
    },
    today,
  )
}

const away = (officer: Officer, today: Day): Officer => ({
  ...officer,
  away: [{ from: plusDays(today, -2), to: plusDays(today, 12) }],
})

const zoneBoard = (key: string, name: string, at: number, today: Day): Card => {
  const officers = [at, at + 1].flatMap((one) => zoneHeads[one % zoneHeads.length]?.officer ?? [])
  const climb = [stations.anxingrong, departments.rights]
  const area = `金融街街道 · ${name}（规模以上企业）`
  return board(
    { code: demoCode(`zone-${key}`), area, union: STREET, officers, station: stations.anxingrong, climb },
    today,
  )
}

const stationBoard = (station: Body, head: Staff, second: Staff, today: Day): Card => {
  const area = `金融街街道 · 百人以上企业（${station.name.slice(0, -5)}）`
  const officers = [head.officer, second.officer]
  const climb = [station, departments.rights]
  return board({ code: demoCode(station.id), area, union: STREET, officers, station, climb }, today)
}

// A department of the district union has its own board: one area, one department (mechanism 0.4).
const departmentBoard = (department: Body, head: Staff, second: Staff, today: Day): Card => {
  const area = `区总工会 · ${department.name}联系片区`
  const officers = [head.officer, second.officer]
  const station = stations.jinghua
  return board(
    { code: demoCode(department.id), area, union: district.name, officers, station, climb: [department] },
    today,
  )
}
