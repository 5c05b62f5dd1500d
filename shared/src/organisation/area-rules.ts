import type { Area } from './areas'
import type { Roster } from './change'
import { bad, type Fault, hasDoubles, nameFault, officerFaults } from './faults'
import { isRing } from './ring'
import type { District } from './schema'

/** All that is wrong with an area: whom and what it names, and whether what it covers is somebody else's. */
export const areaFaults = (district: District, area: Area, roster: Roster): Fault[] => [
  ...nameFault(
    district.areas.filter(({ street }) => street === area.street),
    area,
    'change.area.name',
  ),
  ...officerFaults(roster, area.officers, 'change.area.officers'),
  ...(hasDoubles(area.officers) ? [bad('change.area.officers', '同一个人只选一次。')] : []),
  ...officerFaults(roster, area.leader === undefined ? [] : [area.leader], 'change.area.leader'),
  ...bodiesOfAreaFaults(district, area),
  ...coverFaults(district, area),
]

const bodiesOfAreaFaults = ({ bodies, streets }: District, { station, climb, street }: Area): Fault[] => {
  const called = bodies.find(({ id }) => id === station)
  const unknown = (field: string): Fault => ({
    code: 'body_unknown',
    field,
    words: '没有这个部室或服务站，请重新选。',
  })
  return [
    ...(called ? [] : [unknown('change.area.station')]),
    ...(called?.kind === 'department' ? [bad('change.area.station', '这里要选服务站，部室请放到逐级解决里。')] : []),
    ...(climb.every((body) => bodies.some(({ id }) => id === body)) ? [] : [unknown('change.area.climb')]),
    ...(hasDoubles(climb) ? [bad('change.area.climb', '逐级解决里同一处只排一次。')] : []),
    ...(street === undefined || streets.some(({ id }) => id === street)
      ? []
      : [bad('change.area.street', '没有这个街道，请重新选。')]),
  ]
}

const coverFaults = ({ areas, streets }: District, { id, kind, street, covers }: Area): Fault[] => {
  const peers = areas.filter((one) => one.id !== id && one.kind === kind && one.street === street)
  const taken = covers.communities.flatMap((community) => {
    const peer = peers.find((one) => one.covers.communities.includes(community))
    return peer ? [`${community}已经归${peer.name}`] : []
  })
  return [
    ...(taken.length > 0 ? [bad('change.area.covers.communities', `${taken.join('，')}，先从那里去掉。`)] : []),
    ...(hasDoubles(covers.communities) ? [bad('change.area.covers.communities', '同一个社区只写一次。')] : []),
    ...(covers.streets.every((one) => streets.some((known) => known.id === one))
      ? []
      : [bad('change.area.covers.streets', '没有这个街道，请重新选。')]),
    ...(covers.boundary && !isRing(covers.boundary)
      ? [bad('change.area.covers.boundary', '这个范围围不成一块地：至少三个点，边和边不能交叉。')]
      : []),
  ]
}
