import type { CardView } from '@lianxin/shared/boards/schema'
import type { Holder, NeedEvent } from '@lianxin/shared/needs/schema'
import type { NeedView } from '@lianxin/shared/needs/views'
import { ME } from './server'

export const BOARD = '2346789BCD'
export const NEED_ID = '01J0000000000000000000000N'
const OFFICER = '01J0000000000000000000000C'

/** A board on a working day, its first person at their desk. */
export const board = (over: Partial<CardView> = {}): CardView => ({
  code: BOARD,
  area: '金融街街道 · 第三网格',
  union: '金融街街道总工会',
  rungs: [
    { kind: 'officer', name: '王建国', title: '专职社工', landline: '010-5555-0132', mobile: '139-0000-0132' },
    { kind: 'substitute', name: '李秀芳', title: '专职社工', mobile: '139-0000-0133' },
    { kind: 'station', name: '金融街街道工会服务站', landline: '010-5555-0100' },
    { kind: 'hotline', name: '职工服务热线', landline: '12351', hours: '每天 24 小时' },
  ],
  hours: { open: '09:00', close: '17:30' },
  open: true,
  ...over,
})

export const wang: Holder = { kind: 'person', id: OFFICER, name: '王建国', person: { id: OFFICER, name: '王建国' } }
export const station: Holder = {
  kind: 'body',
  id: 'station-1',
  name: '金融街街道工会服务站',
  person: { id: '01J0000000000000000000000S', name: '赵敏' },
}

/** The first line of a history. */
export const raised: Extract<NeedEvent, { move: 'raise' }> = {
  n: 1,
  at: '2026-11-20T02:00:00.000Z',
  by: { id: ME, name: '', as: 'filer' },
  key: '',
  move: 'raise',
  holder: wang,
  firstDue: '2026-11-23T09:30:00.000Z',
  resultDue: '2026-12-01T09:30:00.000Z',
}

/** One more line, said by 王建国 or by the filer. */
export const next = (n: number, as: 'filer' | 'handler') => ({
  n,
  at: `2026-11-20T0${n}:00:00.000Z`,
  by: as === 'filer' ? { id: ME, name: '', as } : { id: OFFICER, name: '王建国', as },
  key: '',
})

/** A filer's need. */
export const need = (over: Partial<NeedView> = {}): NeedView => {
  const events = over.events ?? [raised]
  return {
    id: NEED_ID,
    part: 'filer',
    isHead: false,
    byCode: false,
    version: events.length,
    district: 'd1',
    area: '金融街街道 · 第三网格',
    status: 'raised',
    telling: { category: 'wages', words: '工资晚发了两个月', identity: 'union', employer: 'ask_first' },
    holder: { kind: 'person', id: OFFICER, name: '王建国', person: '王建国' },
    contact: { kind: 'person', id: OFFICER, name: '王建国', person: '王建国' },
    raisedAt: '2026-11-20T02:00:00.000Z',
    resultDue: '2099-12-01T09:30:00.000Z',
    asks: 0,
    askLimit: 2,
    reopenFor: 90,
    gate: false,
    extended: false,
    lapsed: false,
    late: [],
    listed: [],
    queryCode: '7KQ2M9ZXA4TR',
    ...over,
    events,
  }
}
