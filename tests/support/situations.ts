import type { Instant } from '@lianxin/shared/calendar'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { Holder, Need } from '@lianxin/shared/needs/schema'
import type { Actor } from '@lianxin/shared/people/schema'
import { idOf, people } from './factories'
import { concluded, made, raised, sweptOnTime } from './history'

const { worker, cadre, stationHead, stationWorker, departmentHead, clerk } = people

/** A Shanghai moment of November 2026, `20 10:00`; Friday the 20th. */
const at = (moment: string): Instant => new Date(`2026-11-${moment.replace(' ', 'T')}+08:00`).toISOString()

type Act = [who: Actor, act: MoveInput, when: string]
const after = (need: Need, ...acts: Act[]): Need =>
  acts.reduce((so, [who, act, when]) => made(so, who, act, at(when)), need)

const accept: MoveInput = { move: 'accept' }
const ask: MoveInput = { move: 'ask', words: '哪个月？' }
const supply: MoveInput = { move: 'supply', words: '九月' }
const refer: MoveInput = { move: 'refer', to: 'st-1', due: '2026-11-27', words: '请办' }
const giveBack: MoveInput = { move: 'return', words: '不归我们' }
const cannot: MoveInput = { move: 'cannot', tried: '谈过', why: '没有钱' }
const extend: MoveInput = { move: 'extend', words: '要等鉴定' }
const answer: MoveInput = { move: 'answer', result: 'partly', words: '补了一半' }
const reopen: MoveInput = { move: 'reopen', reason: 'only_said_no' }
const judge: MoveInput = { move: 'judge', satisfaction: 'so_so' }

const atStation: Holder = {
  kind: 'body',
  id: 'st-1',
  name: '第一服务站',
  person: { id: stationHead.id, name: stationHead.name },
}
const filed = raised({ at: at('20 10:00') })
const accepted = after(filed, [cadre, accept, '20 10:10'])
const asked = after(accepted, [cadre, ask, '20 10:20'])
const referred = after(accepted, [cadre, refer, '20 10:20'])
const atBody = after(referred, [stationWorker, accept, '20 10:30'])
const returned = after(referred, [stationHead, giveBack, '20 10:30'])
const sentToOffice = after(returned, [cadre, refer, '20 10:40'], [stationHead, giveBack, '20 10:50'])
const pending = after(accepted, [cadre, extend, '20 10:20'])
/** The last day to apply for arbitration is 31 January 2027: seventy days on, so those above are to be told at once. */
const dated = after(accepted, [
  worker,
  { move: 'date', dates: { right: 'arbitration', knownOn: '2026-01-31' } },
  '20 10:20',
])
const answered = after(accepted, [cadre, answer, '20 10:20'])
const gate = after(
  accepted,
  [cadre, cannot, '20 10:20'],
  [stationHead, accept, '20 10:30'],
  [stationHead, cannot, '20 10:40'],
  [departmentHead, accept, '20 10:50'],
  [departmentHead, cannot, '20 10:55'],
)
/** Recorded for somebody who never signs in: only the 查询码 makes anyone its filer. */
const recorded = { ...raised({ at: at('20 10:00'), by: 'visit' }), filer: idOf('nobody') }

/** The Friday on which most are looked at. */
const NOW = at('20 11:00')
const on = (now: Instant, need: Need) => ({ need, now })
const nowOf = (need: Need) => on(NOW, need)
/** Looked at when all its timers up to then have been swept. */
const sweptAt = (need: Need, now: Instant) => on(now, sweptOnTime(need, now))

/** At least one need in every kind of state, and the moment at which it is looked at. */
export const situations = {
  raised: nowOf(filed),
  'raised at a station': nowOf(raised({ at: at('20 10:00'), holder: atStation })),
  'recorded on a visit': nowOf(recorded),
  accepted: nowOf(accepted),
  'accepted after a call': nowOf(after(accepted, [cadre, { move: 'call', reached: true }, '20 10:20'])),
  'with a call that was denied': nowOf(
    after(accepted, [cadre, { move: 'call', reached: true }, '20 10:20'], [worker, { move: 'deny' }, '20 10:30']),
  ),
  asked: nowOf(asked),
  'asked, the pause over but not swept': on(at('30 10:00'), asked),
  'resumed by itself': sweptAt(asked, at('30 10:00')),
  'asked twice': nowOf(
    after(asked, [worker, supply, '20 10:30'], [cadre, ask, '20 10:40'], [worker, supply, '20 10:50']),
  ),
  referred: nowOf(referred),
  'referred too long ago to be sent back': on(at('24 10:00'), referred),
  'held by a station': nowOf(atBody),
  'assigned by the head': nowOf(after(atBody, [stationHead, { move: 'assign', to: stationHead.id }, '20 10:40'])),
  'sent back once': nowOf(returned),
  'sent back twice': nowOf(sentToOffice),
  'held by the office': nowOf(after(sentToOffice, [clerk, accept, '20 10:55'])),
  'passed up its path': nowOf(after(accepted, [cadre, cannot, '20 10:20'])),
  'with the gate open': nowOf(gate),
  'late with the first word': sweptAt(accepted, at('26 10:00')),
  'late with the result': sweptAt(accepted, '2026-12-04T02:00:00.000Z'),
  'with an extension to decide': nowOf(pending),
  'with an extension to decide after the due': sweptAt(pending, '2026-12-02T02:00:00.000Z'),
  'with an extension a head asked for': nowOf(after(atBody, [stationHead, extend, '20 10:40'])),
  extended: nowOf(after(pending, [stationHead, { move: 'grant' }, '20 10:30'])),
  'not extended': nowOf(after(pending, [stationHead, { move: 'decline', words: '抓紧办' }, '20 10:30'])),
  'urged today': nowOf(after(accepted, [worker, { move: 'urge' }, '20 10:20'])),
  'urged yesterday': on(at('21 00:00'), after(accepted, [worker, { move: 'urge' }, '20 10:20'])),
  'pressed today': nowOf(after(accepted, [clerk, { move: 'press' }, '20 10:20'])),
  'pressed yesterday': on(at('21 00:00'), after(accepted, [clerk, { move: 'press' }, '20 10:20'])),
  'with wages owed by the present employer': nowOf(
    after(accepted, [cadre, { move: 'date', dates: { right: 'wages' } }, '20 10:20']),
  ),
  'with a right that runs out, not swept': nowOf(dated),
  'with a right that runs out': sweptAt(dated, NOW),
  'with a right that runs out, asked': sweptAt(after(dated, [cadre, ask, '20 10:30']), NOW),
  answered: nowOf(answered),
  'answered by its problem’s result': nowOf(concluded(gate, at('20 10:57'))),
  'reopened after its problem’s result': nowOf(after(concluded(gate, at('20 10:57')), [worker, reopen, '20 10:58'])),
  'answered while asked': nowOf(after(asked, [cadre, answer, '20 10:30'])),
  reopened: nowOf(after(answered, [worker, reopen, '20 10:30'])),
  'judged, closed': nowOf(after(answered, [worker, judge, '20 10:30'])),
  'lapsed, closed': sweptAt(answered, at('28 10:00')),
  'closed too long ago to be reopened': on('2027-02-19T02:00:00.000Z', after(answered, [worker, judge, '20 10:30'])),
  withdrawn: nowOf(after(accepted, [worker, { move: 'withdraw' }, '20 10:20'])),
  'on a quarter’s list': nowOf({
    ...gate,
    events: [
      ...gate.events,
      {
        n: gate.events.length + 1,
        at: at('20 10:56'),
        by: { id: 'system', name: '', as: 'system' },
        key: '',
        move: 'list',
        quarter: '2026Q3',
        why: 'beyond_reach',
      },
    ],
  }),
}

const officer = (word: string, name: string, duty: Omit<Actor['duties'][number], 'district'>): Actor => ({
  id: idOf(word),
  name,
  duties: [{ district: 'xicheng', ...duty }],
})

/** Everybody who may come near a need; `code`: with its 查询码 in hand. */
export const roles: Record<string, { actor: Actor; code?: 'right' | 'wrong' }> = {
  filer: { actor: worker },
  'filer by code': { actor: people.stranger, code: 'right' },
  'cadre holding': { actor: cadre },
  'cadre holding, with the code': { actor: cadre, code: 'right' },
  substitute: { actor: officer('substitute', '刘芳', { role: 'cadre' }) },
  'station head': { actor: stationHead },
  'station worker': { actor: stationWorker },
  'station head of another district': {
    actor: {
      ...officer('foreignhead', '吴涛', { role: 'station' }),
      duties: [{ role: 'station', district: 'haidian', body: 'st-1', bodyName: '第一服务站', head: true }],
    },
  },
  'department head on the path': { actor: departmentHead },
  'department worker': {
    actor: officer('deptworker', '马丽娟', { role: 'department', body: 'dp-rights', bodyName: '权益保障部' }),
  },
  'department head of another body': {
    actor: officer('servicehead', '钱文华', {
      role: 'department',
      body: 'dp-service',
      bodyName: '服务保障部',
      head: true,
    }),
  },
  'office clerk': { actor: clerk },
  'office clerk with the code': { actor: clerk, code: 'right' },
  approver: { actor: people.approver },
  leader: { actor: officer('leader', '冯立', { role: 'leader' }) },
  'foreign clerk': { actor: people.foreignClerk },
  stranger: { actor: people.stranger },
  'stranger with a wrong code': { actor: people.stranger, code: 'wrong' },
}
