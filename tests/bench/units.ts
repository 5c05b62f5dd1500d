import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import { readBoard } from '../../functions/src/boards/read-board'
import { boardStore } from '../../functions/src/boards/store'
import type { Cost } from '../../functions/src/dynamo/capacity'
import { limitStore } from '../../functions/src/limits/store'
import { createLog } from '../../functions/src/log'
import { listInbox } from '../../functions/src/needs/list-needs'
import { tellNeed } from '../../functions/src/notices/tell'
import { card, idOf, people } from '../support/factories'
import { openOffice } from '../support/office'
import type { Figure } from './figure'

const FRIDAY = '2026-11-20T02:00:00.000Z'
/** 340 characters: a long telling, as measured when the table was designed. */
const LONG = '公司已经两个月没有发工资了，问了几次都说再等等，家里等着用钱。'.repeat(12).slice(0, 340)
const MESSAGE = '从九月份开始就没有发，公司说客户没有回款，让我们再等一等，但是一直没有准信。'

const isWrite = ({ command }: Cost): boolean => command !== 'GetItem' && command !== 'Query'
const units = (costs: readonly Cost[]): number => costs.reduce((sum, cost) => sum + cost.units, 0)

/** Request units and calls of what people do most, counted by the engine over the table and all its indexes. */
export const unitFigures = async (): Promise<Figure[]> => {
  const costs: Cost[] = []
  const office = await openOffice(FRIDAY, (cost) => costs.push(cost))
  /** What one act costs: nothing else runs meanwhile. */
  const during = async <T>(act: () => Promise<T>): Promise<{ result: T; spent: Cost[] }> => {
    costs.length = 0
    const result = await act()
    return { result, spent: [...costs] }
  }
  try {
    return [
      ...(await scan(office, during)),
      ...(await file(office, during)),
      ...(await reply(office, during)),
      ...(await inbox(office, during)),
    ]
  } finally {
    await office.table.drop()
  }
}

type Office = Awaited<ReturnType<typeof openOffice>>
type During = <T>(act: () => Promise<T>) => Promise<{ result: T; spent: Cost[] }>

const scan = async (office: Office, during: During): Promise<Figure[]> => {
  const boards = boardStore(office.table)
  await boards.put({ ...card, sign: { area: 'grid-3', spot: '东门' }, createdOn: '2026-11-01' })
  const read = readBoard({ ...office.deps, boards, limits: limitStore(office.table), log: createLog(() => {}) })
  const look = () => read({ code: card.code }, { client: '127.0.0.1' })
  await look()
  const { spent } = await during(look)
  return [
    { name: 'scan.reads', value: spent.length, target: { exactly: 1 } },
    { name: 'scan.rcu', value: units(spent), target: { most: 0.5 } },
    { name: 'scan.writes', value: spent.filter(isWrite).length, target: { exactly: 0 } },
  ]
}

const file = async (office: Office, during: During): Promise<Figure[]> => {
  const { result: need, spent } = await during(() => office.file(people.worker, { words: LONG }))
  const { spent: told } = await during(() => tellNeed(office.deps)(need.id))
  return [
    { name: 'file.writes', value: spent.filter(isWrite).length, target: { exactly: 1 } },
    { name: 'file.wcu', value: units(spent.filter(isWrite)), target: { most: 6 } },
    { name: 'file.told_wcu', value: units(markOf(told)), target: { most: 3 } },
  ]
}

// The mark is the teller's only update; the notices it puts are items of their own.
const markOf = (spent: readonly Cost[]): Cost[] => spent.filter(({ command }) => command === 'UpdateItem')

/** A telling of a few sentences, then messages in turn; the third moves the due, as it answers a question. */
const reply = async (office: Office, during: During): Promise<Figure[]> => {
  let need = await office.file(people.worker, { words: LONG })
  const move = async (by: 'worker' | 'cadre', act: MoveInput): Promise<Cost[]> => {
    const { result, spent } = await during(() => office.move(people[by], need, act))
    need = result
    return spent
  }
  const settle = (): Promise<{ result: unknown; spent: Cost[] }> => during(() => tellNeed(office.deps)(need.id))
  await move('cadre', { move: 'accept' })
  await settle()
  await move('cadre', { move: 'say', words: MESSAGE })
  await settle()
  await move('cadre', { move: 'ask', words: MESSAGE })
  await settle()
  office.clock.plus(24 * 3600_000)
  const third = (await move('worker', { move: 'supply', words: MESSAGE })).filter(isWrite)
  await settle()
  let twentieth: Cost[] = []
  for (let message = 4; message <= 20; message += 1) {
    twentieth = await move(message % 2 === 0 ? 'cadre' : 'worker', { move: 'say', words: MESSAGE })
    if (message < 20) await settle()
  }
  const { spent: told } = await settle()
  return [
    { name: 'reply.writes', value: third.length, target: { exactly: 1 } },
    { name: 'reply.wcu', value: units(third), target: { most: 9 } },
    { name: 'reply20.total_wcu', value: units(twentieth.filter(isWrite)) + units(markOf(told)), target: { most: 25 } },
  ]
}

const inbox = async (office: Office, during: During): Promise<Figure[]> => {
  for (let n = 0; n < 25; n += 1) {
    office.clock.plus(60_000)
    await office.file({ id: idOf(`filer${n}`), duties: [] }, { words: LONG })
  }
  const { result, spent } = await during(() => listInbox(office.deps)(people.cadre, {}))
  if (result.rows.length !== 20) throw new Error(`expected a page of 20, got ${result.rows.length}`)
  return [
    { name: 'inbox20.queries', value: spent.length, target: { exactly: 1 } },
    { name: 'inbox20.rcu', value: units(spent), target: { most: 1.5 } },
  ]
}
