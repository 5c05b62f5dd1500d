import type { Unit } from '../units'
import { unitKindWords, unitStatusWords } from '../words'
import { areaName, code, day, degrees, named, oneOf, text, whole, yesNo } from './cells'
import { column, type Flat } from './column'

/** The registry of units as a sheet. */
export const unitColumns = [
  column('id', '单位编号', code, 'XC-0101', { isRequired: true }),
  column('name', '单位名称', text, '示例科技有限公司', { isRequired: true }),
  column('kind', '类型', oneOf(unitKindWords), '企业', { isRequired: true }),
  column('headcount', '职工人数', whole('人', 1_000_000), '120'),
  column('aboveScale', '规模以上', yesNo, '否'),
  column('fee', '自管会费（元/年）', whole('元', 1_000_000_000_000), '60000'),
  column('direct', '区直属', yesNo, '否'),
  column('street', '街道', named('streets', '街道'), '金融街街道'),
  column('community', '社区', text, '丰盛社区'),
  column('address', '地址', text, '示例路1号'),
  column('lng', '经度', degrees(73, 136), '116.36'),
  column('lat', '纬度', degrees(3, 54), '39.91'),
  column('chair.name', '工会主席', text, '张建华'),
  column('chair.phone', '主席电话', text, '010-0000-0199'),
  column('chair.isManagement', '主席是管理人员', yesNo, '否'),
  column('status', '状态', oneOf(unitStatusWords), '在册', { empty: 'active' }),
  column('verifiedOn', '核对日期', day, '2026-11-20'),
  column('note', '备注', text, ''),
  column('area', '谁来联系（只看，不导入）', areaName, '', { isInformation: true }),
] as const

/** A unit laid flat. */
export const flatUnit = (unit: Unit): Flat => {
  const { chair, point, assignment, aboveScale, direct, headcount, fee, street, community, address, note } = unit
  return {
    ...{ id: unit.id, name: unit.name, kind: unit.kind, headcount, fee, street, community, address, note },
    aboveScale: aboveScale || undefined,
    direct: direct || undefined,
    lng: point?.[0],
    lat: point?.[1],
    'chair.name': chair?.name,
    'chair.phone': chair?.phone,
    'chair.isManagement': chair?.isManagement || undefined,
    status: unit.status,
    verifiedOn: unit.verifiedOn,
    area: assignment?.area,
  }
}

/** What a flat unit would be as a record; nobody has yet checked whether it can be one. */
export const rawUnit = (flat: Flat): Record<string, unknown> => {
  const {
    lng,
    lat,
    area: _shown,
    'chair.name': name,
    'chair.phone': phone,
    'chair.isManagement': manages,
    ...rest
  } = flat
  const isPlaced = lng !== undefined || lat !== undefined
  const hasChair = name !== undefined || phone !== undefined || manages !== undefined
  return {
    ...rest,
    aboveScale: rest.aboveScale ?? false,
    direct: rest.direct ?? false,
    status: rest.status ?? 'active',
    ...(isPlaced ? { point: [lng, lat] } : {}),
    ...(hasChair ? { chair: { name, phone, isManagement: manages ?? false } } : {}),
  }
}
