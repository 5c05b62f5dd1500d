import { dayOf } from '../calendar'
import { shortDayText } from '../dates'
import type { AreaKind } from './areas'
import type { Rules } from './assign'
import type { OfficerFacts } from './roster'
import type { Assignment, UnitFacts, Why } from './units'

export const unitKindWords = {
  enterprise: '企业',
  federation: '社区联合工会',
  park: '园区',
  building: '商务楼宇',
} as const satisfies Record<UnitFacts['kind'], string>

export const unitStatusWords = {
  active: '在册',
  moved_out: '已迁出',
  closed: '已注销',
} as const satisfies Record<UnitFacts['status'], string>

/** As sheets name officers. */
export const officerKindWords = {
  full_time: '专职干部',
  part_time: '兼职干部',
  social_worker: '社会工作者',
  leader: '领导',
} as const satisfies Record<OfficerFacts['kind'], string>

export const roleWords = {
  cadre: '联系干部',
  station: '服务站',
  department: '部室',
  clerk: '区总工会经办',
  approver: '区总工会审批',
  leader: '包片领导',
} as const satisfies Record<OfficerFacts['duties'][number]['role'], string>

const lookAfter = { station: '服务站', zone: '片', grid: '网格', department: '部室' } as const satisfies Record<
  AreaKind,
  string
>

/**
 * Why a unit is looked after by whom: `120人，100人以上的单位由服务站联系；在安兴融站范围内`, or who decided otherwise and
 * for what reason.
 */
export const whyWords = (unit: UnitFacts, assignment: Assignment, rules: Rules): string => {
  const area = rules.areas.find(({ id }) => id === assignment.area)?.name ?? assignment.area
  if (assignment.by === 'rule')
    return `${factWords(unit, assignment.why, rules)}；${placeWords(unit, assignment.why, area, rules)}`
  return `${assignment.who.name}${shortDayText(dayOf(assignment.at))}定由${area}联系：${assignment.reason}`
}

const factWords = (unit: UnitFacts, { to, fact }: Why, { streets, assign }: Rules): string => {
  const rules = (streets.find(({ id }) => id === unit.street)?.assign ?? assign).filter((rule) => rule.to === to)
  const by = `由${lookAfter[to]}联系`
  switch (fact) {
    case 'headcount': {
      const held = rules.find(({ headcountFrom = Infinity }) => (unit.headcount ?? 0) >= headcountFrom)
      return `${unit.headcount ?? 0}人，${held ? `${held.headcountFrom}人以上` : '人数够'}的单位${by}`
    }
    case 'scale':
      return `规模以上的单位${by}`
    case 'fee': {
      const held = rules.find(({ feeFrom = Infinity }) => (unit.fee ?? 0) >= feeFrom)
      return `自管会费每年${unit.fee ?? 0}元，${held ? `${held.feeFrom}元以上` : '够数'}的单位${by}`
    }
    case 'direct':
      return `区直属的单位${by}`
    case 'everyone':
      return `${rules.length > 0 ? '其余' : '这样的'}单位${by}`
  }
}

const placeWords = (unit: UnitFacts, { by }: Why, area: string, { streets }: Rules): string => {
  if (by === 'boundary') return `在${area}范围内`
  if (by === 'community') return `${unit.community ?? ''}属于${area}`
  return `${streets.find(({ id }) => id === unit.street)?.name ?? '这个街道'}属于${area}`
}
