import type { Day } from '@lianxin/shared/calendar'
import { Card } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { DayField } from '../../../../ui/day-field'
import { Heading } from '../../../../ui/heading'
import { type Choice, choices, type Period, periodOf } from '../periods'

type Props = {
  today: Day
  choice: Choice | undefined
  choose: (choice: Choice) => void
  own: Period
  setOwn: (part: Partial<Period>) => void
}

const words: Readonly<Record<Choice, string>> = {
  today: '今天',
  tomorrow: '明天',
  week: '这周',
  next: '下周',
  days: '选日子…',
}

/** Which days: one tap for the usual ones. */
export const AbsencePeriod = ({ today, choice, choose, own, setOwn }: Props) => {
  const week = periodOf('week', today, own)
  // On a Sunday this week is today.
  const offered = choices.filter((one) => one !== 'week' || week.from !== week.to)
  return (
    <Card className="stack">
      <Heading>哪几天不在？</Heading>
      <Chips
        label="哪几天不在"
        options={offered.map((one) => ({ value: one, words: words[one] }))}
        value={choice}
        onChoose={choose}
      />
      {choice === 'days' && (
        <>
          <DayField label="从" value={own.from} from={today} onChange={(from) => setOwn({ from })} />
          <DayField label="到" value={own.to} from={own.from} onChange={(to) => setOwn({ to })} />
        </>
      )}
    </Card>
  )
}
