import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import HostPage from '../../miniprogram/src/features/hosting/pages/host'
import HostedPage from '../../miniprogram/src/features/hosting/pages/hosted'
import KeepPage from '../../miniprogram/src/features/hosting/pages/keep'
import { beginSession } from '../../miniprogram/src/session/session'
import {
  asHost,
  HOSTED,
  INVITE,
  kept,
  MOVE,
  moved,
  onFriday,
  PLACE,
  place,
  placeRow,
  READ,
  waterCase,
} from '../support/taro/kept-places'
import { answer, callsTo, ok, refused, SESSION } from '../support/taro/server'
import { show } from '../support/taro/show'
import { phone } from '../support/taro/taro'

jest.mock('../../miniprogram/src/platform/photos', () => jest.requireActual('../support/taro/photo-host'))

const TOKEN = '01J0000000000000000000000T'
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))
const sheet = () => within(screen.getByRole('dialog'))
const openKeep = async (table: Parameters<typeof answer>[0]) => {
  phone.params = { id: PLACE }
  answer({ ...asHost, ...table })
  const shown = show(<KeepPage />)
  await screen.findByText('惠民银行金融街支行')
  return shown
}
const openRow = async (name: RegExp) => userEvent.click(await screen.findByRole('link', { name }))

beforeEach(() => {
  onFriday()
  act(() => beginSession(SESSION))
})

describe('an invitation to host', () => {
  beforeEach(() => {
    phone.params = { token: TOKEN }
  })

  test('without a token says what to do and asks for nothing', () => {
    phone.params = { token: 'short' }
    show(<HostPage />)
    expect(screen.getByRole('alert')).toHaveTextContent('没认出这张邀请')
    expect(phone.sent).toEqual([])
  })

  test.each(['invitation_used', 'invitation_expired'] as const)(
    'that ended (%s) says why and leads to what one hosts',
    async (code) => {
      answer({ 'POST /api/hosting/read': refused(code, 410) })
      show(<HostPage />)
      expect(await screen.findByRole('alert')).toHaveTextContent('邀请')
      expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
      await press('看我管的站点')
      expect(phone.opened).toEqual(['open /features/hosting/pages/hosted'])
    },
  )

  test('asks for a name before it can be pressed; when the place is full nothing typed is lost', async () => {
    answer({
      ...asHost,
      'POST /api/hosting/read': ok({
        id: PLACE,
        name: '惠民银行',
        address: '示例路1号',
        until: '2026-11-27T02:00:00.000Z',
      }),
      'POST /api/hosting/accept': refused('hosts_full', 409),
    })
    show(<HostPage />)
    expect(await screen.findByRole('button', { name: '加入' })).toHaveAccessibleDescription('先写怎么称呼您')
    await userEvent.type(screen.getByLabelText('怎么称呼您'), '大堂李师傅')
    await press('加入')
    expect(await screen.findByRole('alert')).toHaveTextContent('已经有3位管理员')
    expect(screen.getByLabelText('怎么称呼您')).toHaveValue('大堂李师傅')
  })

  test('accepted leads to the place', async () => {
    answer({
      ...asHost,
      'POST /api/hosting/read': ok({
        id: PLACE,
        name: '惠民银行',
        address: '示例路1号',
        until: '2026-11-27T02:00:00.000Z',
      }),
      'POST /api/hosting/accept': place(),
    })
    show(<HostPage />)
    await userEvent.type(await screen.findByLabelText('怎么称呼您'), '大堂李师傅')
    await press('加入')
    await waitFor(() => expect(phone.opened).toEqual([`replace /features/hosting/pages/keep?id=${PLACE}`]))
    expect(callsTo('POST /api/hosting/accept')).toEqual([{ token: TOKEN, name: '大堂李师傅' }])
  })
})

test('the places one hosts say what waits at each, and lead to it', async () => {
  answer({
    ...asHost,
    [HOSTED]: ok({
      places: [placeRow({ cases: 2, due: '2026-11-24' }), placeRow({ id: 'P1ACE002', name: '和顺快餐' })],
    }),
  })
  show(<HostedPage />)
  expect(await screen.findByText('2条反映，11月24日前答复')).toBeVisible()
  expect(screen.getByText('没有要办的')).toBeVisible()
  await userEvent.click(screen.getByRole('link', { name: /惠民银行/ }))
  expect(phone.opened).toEqual([`open /features/hosting/pages/keep?id=${PLACE}`])
})

test('whoever hosts nothing reads how to begin', async () => {
  answer({ ...asHost, [HOSTED]: ok({ places: [] }) })
  show(<HostedPage />)
  expect(await screen.findByText('您还没有管哪个站点')).toBeVisible()
})

describe('a report', () => {
  test('that somebody else answered a moment ago says so and goes', async () => {
    let reads = 0
    await openKeep({
      [READ]: () => {
        reads += 1
        return place(reads === 1 ? { cases: [waterCase] } : {})
      },
      [MOVE]: refused('no_case', 409),
    })
    await press('修好了')
    await waitFor(() => expect(screen.queryByText('有人反映：饮水用不了')).toBeNull())
    expect(screen.getByRole('alert')).toHaveTextContent('这一条已经有人答复了')
  })

  test('seen in an older version is not answered: the page shows what is there now, the reason stays', async () => {
    let reads = 0
    await openKeep({
      [READ]: () => {
        reads += 1
        return place({ version: reads === 1 ? 4 : 6, cases: [{ ...waterCase, people: reads === 1 ? 1 : 3 }] })
      },
      [MOVE]: refused('stale_version', 409),
    })
    await press('先停用')
    expect(await screen.findByText(/刚才有人先办了这一件/)).toBeVisible()
    expect(await screen.findByText(/3人反映/)).toBeVisible()
  })

  test('of somebody who does not keep the place cannot be answered, and the button says why', async () => {
    await openKeep({ [READ]: place({ cases: [waterCase], parts: ['anyone'] }) })
    expect(screen.getByRole('button', { name: '修好了' })).toHaveAccessibleDescription('这由站点的管理员或工会来做。')
    await press('修好了')
    expect(callsTo(MOVE)).toEqual([])
  })

  test('is answered in one tap, and what couriers see now is said', async () => {
    await openKeep({ [READ]: place({ cases: [waterCase] }), [MOVE]: moved() })
    expect(screen.getByText('1人反映，请在11月24日 周二下班前答复')).toBeVisible()
    await press('修好了')
    expect(await screen.findByText('存好了。骑手现在看到：饮水能用，站点刚确认。')).toBeVisible()
    expect(callsTo(MOVE)).toEqual([{ version: 4, move: { move: 'answer', subject: 'water', answer: 'fixed' } }])
  })

  test('is ended only when one is sure', async () => {
    await openKeep({ [READ]: place({ cases: [waterCase] }), [MOVE]: moved() })
    await press('不再提供')
    expect(screen.getByText('骑手以后看不到饮水了。真的不再提供？')).toBeVisible()
    expect(callsTo(MOVE)).toEqual([])
    await press('不再提供')
    await waitFor(() => expect(callsTo(MOVE)).toMatchObject([{ move: { answer: 'ended' } }]))
  })

  test('of the whole place asks until when it stays closed', async () => {
    await openKeep({ [READ]: place({ cases: [{ ...waterCase, subject: 'closed' }] }), [MOVE]: moved() })
    await press('先停用，到哪天')
    await press('关到这天')
    expect(await screen.findByText('存好了。骑手现在看到：关门，到11月21日。')).toBeVisible()
    expect(callsTo(MOVE)).toMatchObject([{ move: { subject: 'closed', answer: 'stopped', until: '2026-11-21' } }])
  })

  test('nobody answered in time says what became of it', async () => {
    await openKeep({ [READ]: place({ cases: [{ ...waterCase, lateOn: '2026-11-25' }] }) })
    expect(screen.getByText(/到期没有答复。骑手那里已经不显示这一项，也告诉了街道服务站。/)).toBeVisible()
  })
})

test('what was stopped works again in one tap', async () => {
  await openKeep({ [READ]: place({ stopped: ['water'] }), [MOVE]: moved() })
  await press('恢复渴可饮水')
  await waitFor(() => expect(callsTo(MOVE)).toMatchObject([{ move: { move: 'confirm', subject: 'water' } }]))
})

test('closed today in one tap, and open again in one', async () => {
  const closure = { from: '2026-11-20', until: '2026-11-20', words: '今天不开' }
  await openKeep({ [READ]: place(), [MOVE]: moved({ closure }) })
  await press('今天不开')
  expect(await screen.findByText('骑手现在看到：11月20日不开：今天不开')).toBeVisible()
  expect(callsTo(MOVE)).toMatchObject([
    { version: 4, move: { move: 'keep', kept: { closure, amenities: ['warm', 'water', 'rest'] } } },
  ])
  await press('不关了，照常开门')
  await waitFor(() => expect(callsTo(MOVE)).toHaveLength(2))
  expect(callsTo(MOVE)[1]).not.toHaveProperty('move.kept.closure')
})

test('a closure that ends before it begins says so at its button', async () => {
  await openKeep({ [READ]: place() })
  await press('关几天…')
  const dialog = sheet()
  const last = dialog.getByLabelText('最后一天')
  fireEvent.change(dialog.getByLabelText('从哪天起'), { target: { value: '2026-11-28' } })
  expect(last).toHaveValue('2026-11-21')
  expect(dialog.getByRole('button', { name: '存好' })).toHaveAccessibleDescription('最后一天不能早于第一天')
})

describe('opening hours', () => {
  const open = async (table: Parameters<typeof answer>[0] = {}) => {
    await openKeep({ [READ]: place(), [MOVE]: moved(), ...table })
    await openRow(/^开放时间/)
  }

  test('that overlap are marked at their day and cannot be saved', async () => {
    const week = kept().hours.week.map((spans, day) =>
      day === 2 ? [...spans, [960, 1200] as [number, number]] : spans,
    )
    await open({ [READ]: place({ hours: { week } }) })
    expect(sheet().getByRole('alert')).toHaveTextContent('周三的时间有重叠')
    expect(sheet().getByRole('button', { name: '存好' })).toHaveAttribute('aria-disabled', 'true')
  })

  test('of one day are changed and given to all weekdays', async () => {
    await open()
    await userEvent.click(sheet().getByRole('button', { name: /^周一/ }))
    await userEvent.selectOptions(sheet().getByLabelText('到'), '次日02:00')
    await userEvent.click(sheet().getByRole('button', { name: '周一到周五都这样' }))
    await userEvent.click(sheet().getByRole('button', { name: '存好' }))
    expect(await screen.findByText('存好了。骑手现在看到：周一至周五 09:00-次日02:00')).toBeVisible()
    const night = [[540, 1560]]
    expect(callsTo(MOVE)).toMatchObject([
      { move: { kept: { hours: { week: [night, night, night, night, night, [], []] } } } },
    ])
  })

  test('round the clock are one tap, and holidays may be closed', async () => {
    await open()
    await userEvent.click(sheet().getByRole('radio', { name: '24小时不关门' }))
    expect(sheet().queryByText('周一')).toBeNull()
    await userEvent.click(sheet().getByRole('radio', { name: '按星期' }))
    const holidays = within(sheet().getByRole('radiogroup', { name: '法定节假日开不开' }))
    await userEvent.click(holidays.getByRole('radio', { name: '休息' }))
    await userEvent.click(sheet().getByRole('button', { name: '存好' }))
    await waitFor(() => expect(callsTo(MOVE)).toMatchObject([{ move: { kept: { hours: { holiday: [] } } } }]))
  })
})

describe('somebody else was quicker', () => {
  const note = async (text: string) => {
    await openRow(/^电话和说明/)
    await userEvent.type(sheet().getByLabelText('说明'), text)
    await userEvent.click(sheet().getByRole('button', { name: '存好' }))
  }

  test('elsewhere: it does not stand in the way, and theirs is kept', async () => {
    let now = kept()
    await openKeep({
      [READ]: () => ok({ place: now }),
      [MOVE]: ({ body }) => {
        if (body.version === 6) return moved()
        now = kept({ version: 6, amenities: ['warm'] })
        return refused('stale_version', 409)
      },
    })
    await note('走侧门')
    await waitFor(() => expect(callsTo(MOVE).map(({ version }) => version)).toEqual([4, 6]))
    expect(callsTo(MOVE)[1]).toMatchObject({ move: { kept: { note: '走侧门', amenities: ['warm'] } } })
  })

  test('at the very same: what they wrote is read, what was typed stays, and a person decides', async () => {
    let now = kept()
    await openKeep({
      [READ]: () => ok({ place: now }),
      [MOVE]: ({ body }) => {
        if (body.version === 6) return moved()
        now = kept({ version: 6, note: '走正门' })
        return refused('stale_version', 409)
      },
    })
    await note('走侧门')
    expect(await sheet().findByText('说明现在是：走正门')).toBeVisible()
    expect(sheet().getByLabelText('说明')).toHaveValue('走侧门')
    expect(callsTo(MOVE)).toHaveLength(1)
    await userEvent.click(sheet().getByRole('button', { name: '还用我写的' }))
    await userEvent.click(sheet().getByRole('button', { name: '存好' }))
    await waitFor(() => expect(callsTo(MOVE)[1]).toMatchObject({ version: 6, move: { kept: { note: '走侧门' } } }))
  })

  test('and what was typed outlives a lost connection and the page', async () => {
    const { unmount } = await openKeep({ [READ]: place(), [MOVE]: 'nothing' })
    await note('走侧门')
    expect(await sheet().findByText(/没连上网/)).toBeVisible()
    unmount()
    await openKeep({ [READ]: place() })
    await openRow(/^电话和说明/)
    expect(sheet().getByLabelText('说明')).toHaveValue('走侧门')
  })
})

test('a toilet nearby needs to say where', async () => {
  await openKeep({ [READ]: place(), [MOVE]: moved() })
  await openRow(/^能提供什么/)
  await userEvent.click(sheet().getByRole('radio', { name: '附近' }))
  expect(sheet().getByRole('button', { name: '存好' })).toHaveAccessibleDescription('请写厕所在附近什么地方')
  await userEvent.type(sheet().getByLabelText('厕所怎么走'), '地铁B口')
  await userEvent.click(sheet().getByRole('checkbox', { name: '热饭' }))
  await userEvent.click(sheet().getByRole('button', { name: '存好' }))
  await waitFor(() =>
    expect(callsTo(MOVE)).toMatchObject([
      {
        move: {
          kept: { amenities: ['warm', 'water', 'rest', 'hot_meal'], toilet: { where: 'nearby', note: '地铁B口' } },
        },
      },
    ]),
  )
})

test('a day of its own is written down', async () => {
  await openKeep({ [READ]: place(), [MOVE]: moved() })
  await openRow(/^特别的日子/)
  await userEvent.click(sheet().getByRole('button', { name: '+ 加一天' }))
  await userEvent.click(sheet().getByRole('button', { name: '加上这天' }))
  await userEvent.click(sheet().getByRole('button', { name: '存好' }))
  await waitFor(() =>
    expect(callsTo(MOVE)).toMatchObject([{ move: { kept: { days: [{ day: '2026-11-21', spans: [] }] } } }]),
  )
})

describe('who keeps it', () => {
  test('three are enough: the invitation says why not', async () => {
    const hosts = ['A', 'B', 'C'].map((letter) => ({ id: letter.repeat(26), name: letter, since: '2026-10-08' }))
    await openKeep({ [READ]: place({ hosts }) })
    await openRow(/^管理员/)
    expect(sheet().getByRole('button', { name: '邀请一位管理员' })).toHaveAccessibleDescription(/已经有3位管理员/)
  })

  test('an invitation is a code and a link, for one person', async () => {
    await openKeep({
      [READ]: place(),
      [INVITE]: ok({ url: `https://lianxin.example/h/${TOKEN}`, until: '2026-11-27T03:00:00.000Z' }),
    })
    await openRow(/^管理员/)
    await userEvent.click(sheet().getByRole('button', { name: '邀请一位管理员' }))
    expect(await sheet().findByText(`https://lianxin.example/h/${TOKEN}`)).toBeVisible()
    expect(sheet().getByRole('img')).toBeVisible()
    expect(sheet().getByText('只给一个人用，11月27日 周五 11:00前有效。')).toBeVisible()
  })

  test('one leaves when one is sure, and the page goes', async () => {
    await openKeep({ [READ]: place(), [MOVE]: ok({ live: {} }) })
    await openRow(/^管理员/)
    await userEvent.click(sheet().getByRole('button', { name: '退出这个站点' }))
    await userEvent.click(sheet().getByRole('button', { name: '确定退出' }))
    await waitFor(() => expect(phone.opened).toEqual(['switch /features/hosting/pages/hosted']))
  })
})

test('都对，没变 is one tap, and once a day', async () => {
  await openKeep({ [READ]: place(), [MOVE]: moved({ verifiedOn: '2026-11-20' }) })
  await press('都对，没变')
  await waitFor(() =>
    expect(screen.getByRole('button', { name: '都对，没变' })).toHaveAccessibleDescription('今天核对过了'),
  )
})
