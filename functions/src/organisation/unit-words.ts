import type { Names } from '@lianxin/shared/organisation/sheets/cells'
import { flatUnit, unitColumns } from '@lianxin/shared/organisation/sheets/units'
import type { Unit } from '@lianxin/shared/organisation/units'

/** What entering or changing a unit came to, for the trail: `职工人数：99 → 120；谁来联系：第三网格 → 安兴融服务站`. */
export const unitWords = (before: Unit | undefined, after: Unit, names: Names): string => {
  if (!before) return `登记，${areaWords(after, names)}`
  const [from, to] = [flatUnit(before), flatUnit(after)]
  const changes = unitColumns.flatMap(({ field, title, isInformation, cell }) => {
    if (isInformation || from[field] === to[field]) return []
    // The chair is no officer: whose number it is does not belong into a trail that is kept for ever.
    if (field === 'chair.phone') return [`改了${title}`]
    return [`${title}：${cell.write(from[field], names) || '无'} → ${cell.write(to[field], names) || '无'}`]
  })
  const areas = before.assignment?.area === after.assignment?.area ? [] : [areaChange(before, after, names)]
  return [...changes, ...areas].join('；') || '重新保存，内容没变'
}

/** `谁来联系：第三网格 → 安兴融服务站` */
export const areaChange = (before: Unit, after: Unit, names: Names): string =>
  `谁来联系：${nameOf(before, names)} → ${nameOf(after, names)}`

const areaWords = (unit: Unit, names: Names): string =>
  unit.assignment ? `由${nameOf(unit, names)}联系` : unit.status === 'active' ? '还没人联系' : '不在册'

const nameOf = ({ assignment }: Unit, { areas }: Names): string =>
  areas.find(({ id }) => id === assignment?.area)?.name ?? '无'
