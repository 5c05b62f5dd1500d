import type { Person } from '@lianxin/shared/people/schema'
import { FIRST_BOARD } from './boards'
import { demoId } from './ids'
import { approver, clerk, departmentHeads, gridCadre, leader, stationHeads, stationMember } from './officers'

/** Somebody to be in the demo; all invented. `home` is the page they open first. */
export type Persona = { id: string; label: string; home: string; person: Person }

/** A persona's openid at the stand-in for WeChat. */
export const openidOf = (persona: string): string => `persona-${persona}`

const worker = (id: string): Person => ({ id: demoId(id), duties: [] })

/** Guards a bank's branch and keeps its station; nobody's officer. */
export const hostPerson: Person = { id: demoId('host'), name: '韩建国', duties: [] }

export const personas = [
  { id: 'courier', label: '快递员 周小军', home: `/board?code=${FIRST_BOARD}`, person: worker('courier') },
  { id: 'cleaner', label: '保洁员 李秀兰', home: '/needs', person: worker('cleaner') },
  { id: 'host', label: '站点管理员 惠民银行保安 韩建国', home: '/hosted', person: hostPerson },
  { id: 'cadre', label: '街道社工 王建国', home: '/inbox', person: gridCadre(3).person },
  { id: 'station', label: '服务站站长 赵淑芬', home: '/inbox', person: stationHeads.anxingrong.person },
  { id: 'member', label: '服务站社工 田静', home: '/inbox', person: stationMember },
  { id: 'department', label: '权益保障部部长 陈立新', home: '/inbox', person: departmentHeads.rights.person },
  { id: 'clerk', label: '区总工会文员 孙雅', home: '/lists', person: clerk },
  { id: 'approver', label: '分管副主席 梁建平', home: '/lists', person: approver },
  { id: 'leader', label: '包片领导 郑国强', home: '/tasks', person: leader },
] as const satisfies readonly Persona[]

export type PersonaId = (typeof personas)[number]['id']
