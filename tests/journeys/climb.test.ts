import { dayOf, quarterEnd, quarterOf } from '@lianxin/shared/calendar'
import { quarterText } from '@lianxin/shared/dates'
import { FIRST_BOARD } from '../../functions/src/local/demo/boards'
import type { BrowserPerson } from '../support/browser-person'
import { openTown, type Town } from './town'

const STUCK = '宿舍楼顶漏雨，修了三回还是漏，被褥都潮了。'
const HANDED = '试用期被辞退，没给任何说法，想问能不能要补偿。'

let town: Town
let worker: BrowserPerson
const officers: Partial<Record<'cadre' | 'station' | 'department', BrowserPerson>> = {}
const officer = async (id: 'cadre' | 'station' | 'department'): Promise<BrowserPerson> => {
  const known = officers[id] ?? (await town.person(id))
  officers[id] = known
  return known
}

beforeAll(async () => {
  town = await openTown()
  worker = await town.visitor()
})
afterAll(() => town.close())

const file = async (chip: string, words: string) => {
  await worker.goto(`/file?code=${FIRST_BOARD}`)
  await worker.presses(chip)
  await worker.writes('说说', words)
  await worker.presses('发出')
  await worker.sees('发到了，有人负责了')
}

const openFromInbox = async (id: 'cadre' | 'station' | 'department', words: string) => {
  const person = await officer(id)
  await person.goto('/inbox')
  await person.presses(new RegExp(words.slice(0, 8)))
  await person.sees(words)
  return person
}

test('handed to a department it has one named person and a day, and the worker is told who', async () => {
  await file('合同·辞退', HANDED)
  const cadre = await openFromInbox('cadre', HANDED)
  await cadre.presses('接手')
  await cadre.presses('转给…')
  await cadre.sees('请选转给哪里。')
  await cadre.presses(/权益保障部/)
  await cadre.writes('为什么转、办到哪一步了', '要律师看一下合同，已和本人通过电话。')
  await cadre.looksAt('act-refer')
  await cadre.presses('转过去')
  await cadre.sees(/现在由权益保障部（陈立新）办/)
  await worker.page.reload()
  await worker.sees(/权益保障部的陈立新负责/)
  await worker.seesTimes('要律师看一下合同', 0)
  const department = await openFromInbox('department', HANDED)
  await department.presses('接手')
  await department.presses('答复')
  await department.presses('已转外部')
  await department.writes('转到哪里、编号和日期', '区劳动人事争议仲裁院 2026-0118号')
  await department.writes('写给本人看的答复', '律师帮您写好了仲裁申请，材料清单已发您。')
  await department.presses('答复本人')
  await department.sees('已经答复，等本人说办没办好')
})

test('我这里解决不了 climbs from the cadre to the station to the department; only the last opens the gate', async () => {
  await file('家里困难', STUCK)
  const steps = [
    {
      id: 'cadre',
      tried: '和房主、物业各谈过两次。',
      send: '转到安兴融工会服务站',
      after: /现在由安兴融工会服务站（赵淑芬）办/,
    },
    { id: 'station', tried: '约业主单位开了协调会。', send: '转到权益保障部', after: /现在由权益保障部（陈立新）办/ },
    {
      id: 'department',
      tried: '给产权单位发了提示函。',
      send: '记下，等列清单',
      after: /各级都试过了，季度末列入问题清单；有办法时仍可答复/,
    },
  ] as const
  for (const { id, tried, send, after } of steps) {
    const person = await openFromInbox(id, STUCK)
    await person.presses('接手')
    await person.presses('我这里解决不了')
    await person.sees('请写试过什么。')
    await person.writes('试过什么', tried)
    await person.writes('为什么不行', '我们定不了维修资金。')
    await person.looksAt(`act-cannot-${id}`)
    await person.presses(send)
    await person.sees(after)
  }
})

test('the worker reads where it stands, never what the officers tried', async () => {
  await worker.page.reload()
  await worker.sees('各级都试过了。季度末列入区里的问题清单，由区总工会研究')
  await worker.seesTimes('定不了维修资金', 0)
  await worker.looksAt('need-gate')
})

test('at the quarter’s end the clerk finds it on the list with the evidence of all three', async () => {
  const quarter = quarterOf(dayOf(await town.server.now()))
  await town.server.moveClock(new Date(Date.parse(quarterEnd(quarter)) + 6 * 60_000).toISOString())
  const clerk = await town.person('clerk', 'desk')
  await clerk.goto('/lists')
  await clerk.sees(`${quarterText(quarter)}`)
  await clerk.looksAt('lists-desk')
  await expect(menuOf(clerk)).resolves.toMatchObject({ x: 0, width: 160 })
  await clerk.presses(new RegExp(quarterText(quarter)))
  await clerk.sees(`${quarterText(quarter)}问题清单`)
  await clerk.page.getByRole('row', { name: /困难帮扶.*各级解决不了/ }).click()
  await clerk.sees('各级办理佐证')
  for (const tried of ['和房主、物业各谈过两次。', '约业主单位开了协调会。', '给产权单位发了提示函。']) {
    await clerk.sees(`试过什么：${tried}`)
  }
  await expect(clerk.page.getByRole('grid').getByText('漏雨').count()).resolves.toBe(0)
  await clerk.looksAt('list-desk')
  await expect(menuOf(clerk)).resolves.toMatchObject({ x: 0, width: 160 })
  await clerk.poses('list')
})

test('on a phone the list is cards that lead to the same evidence', async () => {
  const quarter = await lastQuarter()
  const clerk = await town.person('clerk')
  await clerk.goto(`/list?quarter=${quarter}`)
  await clerk.sees(/困难帮扶/)
  await clerk.looksAt('list')
  await clerk.presses(/困难帮扶/)
  await clerk.sees('各级办理佐证')
  await clerk.looksAt('problem')
})

test('the second close of the same quarter changes nothing, and the worker is told once', async () => {
  const quarter = await lastQuarter()
  const before = await listed(quarter)
  await town.server.moveClock(new Date(Date.parse(quarterEnd(quarter)) + 65 * 60_000).toISOString())
  await expect(listed(quarter)).resolves.toEqual(before)
  await town.aMinuteLater()
  await worker.goto('/notices')
  const told = `您的事列入了${quarterText(quarter)}的问题清单，由区总工会研究。`
  await worker.sees(told)
  await worker.seesTimes(told, 1)
})

test('nobody but the office sees a list', async () => {
  await worker.goto(`/list?quarter=${await lastQuarter()}`)
  await worker.sees('这不归您的岗位办。')
})

const lastQuarter = async (): Promise<string> => {
  const before = new Date(Date.parse(await town.server.now()) - 24 * 3600_000).toISOString()
  return quarterOf(dayOf(before))
}

const listed = async (quarter: string): Promise<string[]> => {
  const clerk = await town.person('clerk', 'desk')
  await clerk.goto(`/list?quarter=${quarter}`)
  await clerk.sees(/困难帮扶/)
  // Comes with the list's own reply, which may be later than its lines.
  await clerk.sees(/^选$/)
  const rows = await clerk.page.getByRole('row').allInnerTexts()
  await clerk.close()
  return rows
}

// At a desk it stands at the left, as high as the page.
const menuOf = ({ page }: BrowserPerson) => page.locator('.page-menu').filter({ visible: true }).boundingBox()
