import { type Day, dayOf } from '@lianxin/shared/calendar'
import type { Absence } from '@lianxin/shared/organisation/schema'
import { useState } from 'react'
import { now } from '../../../api/clock'
import { toast } from '../../../ui/toast'
import { type Colleagues, useSaveOwnAbsence } from './hooks'
import { type Choice, current, overlapping, type Period, periodOf, periodText } from './periods'

/** What I am about to say: which days, and who stands in; the usual one until another is chosen. */
export const useAbsence = ({ me, colleagues, usual }: Colleagues) => {
  const today = dayOf(now())
  const [choice, choose] = useState<Choice>()
  const [own, setOwn] = useState<Period>({ from: today, to: today })
  const [chosen, setSubstitute] = useState<string>()
  const saving = useSaveOwnAbsence()
  const substitute = chosen ?? usual
  const period = choice && periodOf(choice, today, own)
  const away = current(me?.away ?? [], today)
  const taken = period && overlapping(away, period)
  const nameOf = (id: string | undefined) => colleagues.find((one) => one.id === id)?.name

  const save = (next: Absence[], done: string) => {
    if (!me) return
    saving.mutate({ version: me.version, away: next }, { onSuccess: () => [choose(undefined), toast(done)] })
  }
  const confirm = () => {
    if (period && substitute) save([...away, { ...period, substitute }], '记下了')
  }
  const cancel = (one: Absence) =>
    save(
      away.filter((other) => other !== one),
      '取消了',
    )
  return {
    ...{ today, choice, choose, own, period, away, substitute, setSubstitute, nameOf, confirm, cancel, saving },
    setOwn: (part: Partial<Period>) => setOwn(inOrder({ ...own, ...part }, part.to)),
    reason: reasonAgainst(period, taken, substitute),
  }
}

/** The last day is never before the first: whichever was not touched gives way. */
const inOrder = ({ from, to }: Period, touchedTo: Day | undefined): Period => {
  if (from <= to) return { from, to }
  return touchedTo === undefined ? { from, to: from } : { from: to, to }
}

const reasonAgainst = (
  period: Period | undefined,
  taken: Absence | undefined,
  substitute: string | undefined,
): string | undefined => {
  if (!period) return '请先选哪几天'
  if (taken) return `${periodText(taken)}已经记过不在了`
  return substitute ? undefined : '请选顶班的人'
}
