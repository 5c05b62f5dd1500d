import { dayOf } from '@lianxin/shared/calendar'
import type { ProblemListView } from '@lianxin/shared/problems/endpoints'
import type { ProblemRow } from '@lianxin/shared/problems/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { now } from '../../../../api/clock'
import { open } from '../../../../links'
import { host } from '../../../../platform/host'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Empty } from '../../../../ui/empty'
import { type Filter, isIn } from '../filters'
import { useTicks } from '../use-ticks'
import { Gathering } from './gathering'
import { ListFilters } from './list-filters'
import { ProblemCards } from './problem-cards'
import { ProblemDetail } from './problem-detail'
import { ProblemTable } from './problem-table'

/** What a cheap computer draws at once without a stutter. */
const STEP = 100

type Props = { quarter: string; head: ProblemListView | undefined; problems: readonly ProblemRow[] }

/** The lines of a list, those asked for, with the numbers it is printed with; the chosen one's detail beside them. */
export const ListBody = ({ quarter, head, problems }: Props) => {
  const [chosen, choose] = useState('')
  const [filter, setFilter] = useState<Filter>('all')
  const [shown, setShown] = useState(STEP)
  const ticks = useTicks()
  const today = dayOf(now())
  const list = head?.status ?? 'gathered'
  const numbers = new Map(problems.map(({ needId }, at) => [needId, at + 1]))
  const numberOf = (needId: string) => numbers.get(needId) ?? 0
  const found = problems.filter((row) => isIn(filter, row, today))
  const lines = { problems: found.slice(0, shown), today, list, numberOf }
  const show = (needId: string) => (isDesk() ? choose(needId) : open('problem', { quarter, needId }))
  const isGathering = list === 'gathered' && head?.parts.includes('prepare') === true
  return (
    <View>
      <ListFilters problems={problems} today={today} filter={filter} onChoose={setFilter} />
      <View className={chosen === '' ? 'desk' : 'desk desk-open'}>
        <View className="list-left">
          {isGathering && <Gathering {...{ quarter, head, problems, ticks, numberOf }} onOpen={show} />}
          {found.length === 0 && <Empty words="没有这样的问题" more="换个条件看看。" />}
          {found.length > 0 && (
            <ProblemTable {...lines} chosen={chosen} onChoose={choose} ticks={isGathering ? ticks : undefined} />
          )}
          {found.length > 0 && <ProblemCards {...lines} />}
          {found.length > shown && (
            <Button words={`还有 ${found.length - shown} 条，再看一些`} onPress={() => setShown(shown + STEP)} />
          )}
        </View>
        {chosen !== '' && (
          <View className="desk-detail" {...a11y({ role: 'region', label: '问题详情', tabIndex: 0 })}>
            <ProblemDetail quarter={quarter} needId={chosen} />
          </View>
        )}
      </View>
    </View>
  )
}

/** Is there room for a detail beside the table? As `ui/table.css` has it. */
const isDesk = (): boolean => host.kind === 'web' && window.innerWidth >= 1000
