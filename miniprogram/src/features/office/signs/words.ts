import type { Sheet, SignRow } from '@lianxin/shared/boards/schema'
import { isSilent } from '@lianxin/shared/boards/signs'
import type { Day } from '@lianxin/shared/calendar'
import { shortDayText } from '@lianxin/shared/dates'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Option } from '../../../ui/select'
import type { Column } from '../../../ui/table'
import type { Filter } from './rules'

/** What the list can be narrowed to, in the office's words. */
export const filterWords = {
  all: '全部',
  reprint: '要重印',
  silent: '90天没人扫',
  reported: '有人报修',
  retired: '停用',
} as const satisfies Record<Filter, string>

/** `2346 789 BCD`: read from the wall and typed with fewer slips. */
export const codeText = (code: string): string => `${code.slice(0, 4)} ${code.slice(4, 7)} ${code.slice(7)}`

const dayOr = (day: Day | undefined, none: string): string => (day ? shortDayText(day) : none)

/** What is the matter with a board; empty when all is well. */
const troublesOf = (sign: SignRow, today: Day): string[] => {
  if (sign.retired) return ['停用']
  return [
    ...(sign.report === 'dead_number' ? ['有人报电话打不通'] : []),
    ...(sign.report === 'damaged' ? ['有人报牌子坏了'] : []),
    ...(sign.officer ? [] : ['没人负责']),
    ...(sign.printedOn ? [] : ['还没打印']),
    ...(sign.isOutdated ? ['要重印'] : []),
    ...(isSilent(sign, today) ? ['90天没人扫'] : []),
  ]
}

/** `正常`, or what is the matter. */
export const stateText = (sign: SignRow, today: Day): string => troublesOf(sign, today).join('、') || '正常'

/** The table's columns on a day. */
export const columnsOf = (today: Day): readonly Column<SignRow>[] => [
  { key: 'code', title: '编号', text: ({ code }) => codeText(code) },
  { key: 'area', title: '片区', text: ({ areaName }) => areaName },
  { key: 'spot', title: '位置', text: ({ spot, unit }) => spot ?? unit ?? '' },
  { key: 'officer', title: '谁负责', text: ({ officer }) => officer ?? '没人' },
  { key: 'printed', title: '打印', text: ({ printedOn }) => dayOr(printedOn, '没有') },
  { key: 'scanned', title: '最近有人扫', text: ({ scannedOn }) => dayOr(scannedOn, '没有') },
  { key: 'state', title: '情况', text: (sign) => stateText(sign, today) },
]

/** What the detail says of a board. */
export const factsOf = (sign: SignRow, today: Day): { name: string; words: string }[] => [
  { name: '情况', words: stateText(sign, today) },
  { name: '片区', words: sign.areaName },
  ...(sign.spot ? [{ name: '位置', words: sign.spot }] : []),
  ...(sign.unit ? [{ name: '单位编号', words: sign.unit }] : []),
  { name: '谁负责', words: sign.officer ?? '没人' },
  { name: '做好', words: shortDayText(sign.createdOn) },
  { name: '打印', words: dayOr(sign.printedOn, '还没打印') },
  { name: '最近有人扫', words: dayOr(sign.scannedOn, '还没有') },
  { name: '核对', words: dayOr(sign.verifiedOn, '还没有') },
]

/** `工作日 9:00–17:30 接听` */
export const sheetHours = ({ hours }: Sheet): string => {
  const clock = (time: string) => time.replace(/^0/, '')
  return `工作日 ${clock(hours.open)}–${clock(hours.close)} 接听`
}

/** What changing a board is called, and what it means. */
export const changeWords = {
  move: {
    title: '挪位置',
    act: '就挪到这里',
    more: '换了片，手机上扫到的人马上就变；纸上印的要重印。',
    done: '挪好了。名字、电话变了的，记得重印。',
    reasons: [],
  },
  retire: {
    title: '停用',
    act: '停用这块牌子',
    more: '以后扫它的人会看到“已经停用”，请他打 12351。要换一块，请用“换新牌”。',
    done: '已经停用。别忘了把墙上的取下来。',
    reasons: ['单位搬走了', '这里不再挂牌', '挂重了'],
  },
  replace: {
    title: '换新牌',
    act: '换一块新的',
    more: '新牌子有新编号。旧牌子还能扫，会带到新牌子上。',
    done: '换好了。',
    reasons: ['牌子坏了', '牌子丢了', '二维码扫不出'],
  },
} as const

/** `金融街街道 · 第三网格`, street by street. */
export const areaOptions = (district: Pick<District, 'areas' | 'streets'> | undefined): Option[] => {
  const streets = new Map(district?.streets.map(({ id, name }) => [id, name]))
  const named = (district?.areas ?? []).map(({ id, name, street }) => {
    const of = street && streets.get(street)
    return { value: id, words: of ? `${of} · ${name}` : name }
  })
  return named.sort((a, b) => a.words.localeCompare(b.words, 'zh'))
}
