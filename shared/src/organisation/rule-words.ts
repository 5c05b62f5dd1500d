import type { AssignRule } from './areas'

/** What an area of each kind is called, apart from the body it may belong to. */
export const areaKindWords = { station: '服务站片区', zone: '片', grid: '网格', department: '部室片区' } as const

const lookAfter = { station: '服务站', zone: '片', grid: '网格', department: '部室' } as const
const byWords = { boundary: '范围', community: '社区', street: '街道' } as const

/** A rule in one sentence: `职工100人以上或规模以上的单位归片，按范围找`. */
export const ruleWords = ({ to, headcountFrom, aboveScale, feeFrom, direct, by }: AssignRule): string => {
  const conditions = [
    ...(headcountFrom === undefined ? [] : [`职工${headcountFrom}人以上`]),
    ...(aboveScale ? ['规模以上'] : []),
    ...(feeFrom === undefined ? [] : [`自管会费每年${feeFrom}元以上`]),
    ...(direct ? ['区直属'] : []),
  ]
  const units = conditions.length > 0 ? `${conditions.join('或')}的单位` : '所有单位'
  return `${units}归${lookAfter[to]}，按${by.map((one) => byWords[one]).join('、再按')}找`
}
