import { dayOf, instantAt, plusDays, quarterEnd, quarterOf } from '@lianxin/shared/calendar'
import { quarterText } from '@lianxin/shared/dates'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import { demoId } from '../../functions/src/local/demo/ids'
import type { PersonaId } from '../../functions/src/local/demo/personas'
import type { BrowserPerson } from '../support/browser-person'
import { openTown, type Town } from './town'

const UNIT = '示例物业（北京）有限公司'
const SHED = '地下车库的充电棚漏电，有两个人被电过，物业说没有钱修。'
const SHED_TOO = '车库充电棚漏电，下雨天不敢用，物业一直说没有钱修。'
const TITLE = '物业地下车库充电棚漏电没有维修资金'
const RESULT = '充电棚已经重新布线，装了漏电保护，今天起可以用。'

let town: Town
let worker: BrowserPerson
let clerk: BrowserPerson
let quarter = ''
const inTurn: Partial<Record<PersonaId, Promise<string>>> = {}

beforeAll(async () => {
  town = await openTown()
  quarter = quarterOf(dayOf(await town.server.now()))
})
afterAll(() => town.close())

const ask = async (id: PersonaId, path: string, body?: object) => {
  inTurn[id] ??= town.server.signIn(id)
  const headers = { authorization: `Bearer ${await inTurn[id]}`, 'content-type': 'application/json' }
  const asked = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers }
  const reply = await fetch(`${town.server.base}/api${path}`, asked)
  if (!reply.ok) throw new Error(`${path} ${reply.status} ${await reply.text()}`)
  return reply.json()
}

const move = async (id: PersonaId, need: string, act: MoveInput) => {
  const { version } = await ask(id, `/needs/${need}`)
  return ask(id, `/needs/${need}/moves`, { id: need, key: demoId(`${need} ${version}`), version, act })
}

/** Nobody on its path can solve it. */
const getStuck = async (need: string) => {
  for (const id of ['cadre', 'station', 'department'] as const) {
    await move(id, need, { move: 'accept' })
    await move(id, need, { move: 'cannot', tried: `${id}找物业谈过两次。`, why: '维修资金要业主大会定。' })
  }
}

const openProblem = async (person: BrowserPerson) => {
  await person.goto(`/list?quarter=${quarter}`)
  await person.page.getByRole('row', { name: new RegExp(TITLE) }).click()
  await person.sees('清单上怎么写')
}

test('two workers tell of the same matter, and nobody on the path can solve it', async () => {
  worker = await town.visitor()
  await worker.goto(`/file?code=${FIRST_BOARD}`)
  await worker.presses('受伤·安全')
  await worker.writes('说说', SHED)
  await worker.writes('在哪儿上班', UNIT)
  await worker.presses('发出')
  await worker.sees('发到了，有人负责了')
  const first = new URL(worker.page.url()).searchParams.get('id') ?? ''
  const telling = { category: 'safety', words: SHED_TOO, identity: 'nobody', employer: 'yes', workplace: UNIT }
  const second = await ask('courier', '/needs', { key: demoId('shed'), board: FIRST_BOARD, telling })
  for (const id of [first, second.id]) await getStuck(id)
})

test('after the quarter’s end the office is shown that they may be one, and makes them one problem', async () => {
  await town.server.moveClock(new Date(Date.parse(quarterEnd(quarter)) + 6 * 60_000).toISOString())
  const days = Array.from({ length: 20 }, (_, n) => plusDays(dayOf(quarterEnd(quarter)), n + 1))
  const morning = days.map((day) => instantAt(day, '10:00')).find((at) => town.server.isWorkedAt(at))
  await town.server.moveClock(morning ?? '')
  clerk = await town.person('clerk', 'desk')
  await clerk.goto(`/list?quarter=${quarter}`)
  await clerk.sees(`${quarterText(quarter)}问题清单`)
  const proposal = clerk.page.locator('.proposal').filter({ hasText: '同一单位', visible: true }).first()
  await proposal.getByRole('button', { name: /^合并这/ }).click()
  await clerk.looksAt('merge')
  await clerk.presses('并成一个，涉及 2 人')
  await clerk.sees('清单上怎么写')
})

test('it is put into words beside the evidence; until all are, the list cannot be submitted', async () => {
  await clerk.presses('写清楚')
  await clerk.writes('问题', TITLE)
  await clerk.writes('已采取措施', '三级各找物业谈过，开了一次协调会。')
  await clerk.writes('未解决原因', '维修资金要业主大会表决。')
  await clerk.looksAt('word')
  await clerk.presses('写好了')
  await clerk.sees(TITLE)
  await expect(clerk.button('提交清单').getAttribute('aria-disabled')).resolves.toBe('true')
})

test('the rest is worded, the list is submitted, and a meeting studies it', async () => {
  await wordTheRest()
  await clerk.goto(`/list?quarter=${quarter}`)
  await clerk.presses('提交清单')
  await clerk.presses('提交')
  await clerk.presses('记会议')
  await clerk.writes('参加人', '梁建平、郑国强和各部室负责人')
  await clerk.writes('研究意见', '同意商请住建部门指导动用维修资金。')
  await clerk.looksAt('study')
  await clerk.presses('记下会议')
  await clerk.sees('同意商请住建部门指导动用维修资金。')
})

const wordTheRest = async () => {
  let after = ''
  do {
    const page = await ask('clerk', `/lists/${quarter}/problems${after && `?after=${encodeURIComponent(after)}`}`)
    for (const { needId, worded, title } of page.problems) {
      if (worded) continue
      const path = `/lists/${quarter}/problems/${needId}`
      const { version } = await ask('clerk', path)
      const act = { move: 'word', title: `${title}（演示）`, tried: '各级都谈过。', unsolved: '还没有谈拢。' }
      await ask('clerk', `${path}/moves`, { quarter, needId, key: demoId(`word ${needId}`), version, act })
    }
    after = page.after ?? ''
  } while (after)
}

test('the office plans, and somebody else approves', async () => {
  await openProblem(clerk)
  await clerk.presses('定方案')
  await clerk.writes('解决措施', '协调业主大会表决，先装漏电保护。')
  await clerk.page.getByLabel('牵头部室').filter({ visible: true }).selectOption({ label: '权益保障部' })
  await clerk.looksAt('plan')
  await clerk.presses('报审定')
  await clerk.sees('方案定好了，等审定。')
  const approver = await town.person('approver', 'desk')
  await openProblem(approver)
  await approver.presses('同意方案')
  await approver.sees(/权益保障部牵头，陈立新负责/)
  await approver.looksAt('problem-approved')
})

test('the leader of the area gives an instruction', async () => {
  const leader = await town.person('leader')
  await leader.goto('/tasks')
  await leader.presses(new RegExp(TITLE))
  await leader.presses('批示')
  await leader.writes('批示', '先保安全，漏电保护这周装好。')
  await leader.presses('发出批示')
  await leader.sees(/先保安全，漏电保护这周装好。/)
  await leader.looksAt('problem-leader')
})

test('the department says how it goes, and ends it only with a result in words workers read', async () => {
  const department = await town.person('department')
  await department.goto('/tasks')
  await department.looksAt('tasks')
  await department.presses(new RegExp(TITLE))
  await department.presses('写进展')
  await department.writes('办到哪一步了', '漏电保护已装，业主大会表决通过。')
  await department.presses('记下进展')
  await department.sees('漏电保护已装，业主大会表决通过。')
  await department.presses('办结')
  await department.presses('办成')
  await department.writes('给职工的话', RESULT)
  await department.sees('会告诉 2 位职工，由他们评。')
  await department.looksAt('conclude')
  await department.presses('办结，告诉职工')
  await department.sees(/已办结：每位职工都已告知/)
})

test('the worker reads the result and judges it as any answer', async () => {
  await town.aMinuteLater()
  await worker.goto('/needs')
  await worker.presses(/地下车库的充电棚漏电/)
  await worker.sees(RESULT)
  await worker.looksAt('need-concluded')
  await worker.presses('办好了')
  await worker.presses('满意')
  await worker.sees('您说办好了，这件事办完了')
  await openProblem(clerk)
  await clerk.sees('说办好了，满意')
  await clerk.looksAt('problem-finished')
})

test('the figures of the quarter are those of its list, and the printed list carries the result', async () => {
  await town.aMinuteLater()
  const { beyondReach, overdue, carried } = await ask('clerk', `/lists/${quarter}`)
  await clerk.goto(`/report?quarter=${quarter}`)
  await clerk.sees(`${quarterText(quarter)}情况`)
  const figure = (name: string) =>
    clerk.page.locator('.report-figure').filter({ hasText: name, visible: true }).locator('.name').textContent()
  await expect(figure('列入清单')).resolves.toBe(String(beyondReach + overdue))
  await expect(figure('其中结转')).resolves.toBe(String(carried))
  await clerk.looksAt('report-desk')
  await clerk.goto(`/list-print?quarter=${quarter}`)
  const printed = clerk.page.getByRole('row', { name: new RegExp(TITLE) })
  await printed.waitFor()
  await expect(printed.textContent()).resolves.toMatch(/权益保障部.*已办结（办成）/)
  await expect(clerk.page.getByText(SHED).count()).resolves.toBe(0)
  await clerk.looksAt('list-print')
})

test('progress and the page for everybody count it, the latter with nobody’s group of fewer than five', async () => {
  await clerk.goto('/progress')
  await clerk.sees('各季度进展')
  await clerk.looksAt('progress-desk')
  const anybody = await town.visitor()
  await anybody.goto('/results?district=xicheng')
  await anybody.sees('涉及不足5人的不单独列，免得认出是谁。')
  await anybody.looksAt('results')
})
