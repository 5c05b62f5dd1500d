import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { NeedView } from '@lianxin/shared/needs/views'
import type { Cost } from '../../functions/src/dynamo/capacity'
import { tellNeed } from '../../functions/src/notices/tell'
import { monthCost, needCost, sumOf, type Units } from '../../infra/cost/cost'
import { cnNorth, usEast } from '../../infra/cost/prices'
import { CITY_MEMBERS, DISTRICT_MEMBERS, workloadOf } from '../../infra/cost/workload'
import { people } from '../support/factories'
import { openOffice } from '../support/office'
import type { Figure } from './figure'

const FRIDAY = '2026-11-20T02:00:00.000Z'
const TELLING = '公司已经两个月没有发工资了，问了几次都说再等等，家里等着用钱。'.repeat(6)
const MESSAGE = '从九月份开始就没有发，公司说客户没有回款，让我们再等一等。'

/** Of the other groups, whose targets hold them: a scan, a page of twenty lines, an idle pass of the sweep. */
const SCAN = 0.5
const VIEW = 1
const SWEEP = 8

type Step = ['worker' | 'cadre', MoveInput]
const LIFE: Step[] = [
  ['cadre', { move: 'accept' }],
  ['cadre', { move: 'say', words: MESSAGE }],
  ['worker', { move: 'say', words: MESSAGE }],
  ['cadre', { move: 'answer', result: 'solved', words: MESSAGE }],
  ['worker', { move: 'judge', satisfaction: 'satisfied' }],
]

/** Request units of one need from its telling to its judgement: every read and write, whoever makes it. */
const needUnits = async (): Promise<Units['need']> => {
  const costs: Cost[] = []
  const office = await openOffice(FRIDAY, (cost) => costs.push(cost))
  try {
    costs.length = 0
    let need: NeedView = await office.file(people.worker, { words: TELLING })
    await tellNeed(office.deps)(need.id)
    for (const [by, act] of LIFE) {
      // Whoever acts has looked at it before.
      need = await office.read(people[by], need.id)
      need = await office.move(people[by], need, act)
      await tellNeed(office.deps)(need.id)
    }
    const isRead = ({ command }: Cost) => command === 'GetItem' || command === 'Query'
    const sum = (some: Cost[]) => some.reduce((total, { units }) => total + units, 0)
    return { read: sum(costs.filter(isRead)), write: sum(costs.filter((one) => !isRead(one))) }
  } finally {
    await office.table.drop()
  }
}

/** What it costs to run, from measured request units and the formula of infra/cost; the rest of it is assumed there. */
export const costFigures = async (): Promise<Figure[]> => {
  const units: Units = { need: await needUnits(), scan: SCAN, view: VIEW, sweep: SWEEP }
  const month = (members: number, prices = usEast) => sumOf(monthCost(units, workloadOf(members), prices))
  return [
    { name: 'cost.need_rcu', value: units.need.read },
    { name: 'cost.need_wcu', value: units.need.write },
    { name: 'cost.usd_per_10k_needs', value: needCost(units, usEast) * 10_000 },
    { name: 'cost.usd_month_district', value: month(DISTRICT_MEMBERS) },
    { name: 'cost.usd_month_district_cn', value: month(DISTRICT_MEMBERS, cnNorth) },
    { name: 'cost.usd_month_city', value: month(CITY_MEMBERS) },
    { name: 'cost.usd_month_city_cn', value: month(CITY_MEMBERS, cnNorth) },
  ]
}
