import type { Problem } from '@lianxin/shared/problems/schema'
import { View } from '@tarojs/components'
import { host } from '../../../platform/host'
import { a11y } from '../../../ui/a11y'
import { columns } from '../words'
import { stepTo } from './step-to'

type Props = { problems: readonly Problem[]; chosen: string; onChoose: (needId: string) => void }

const rowId = (needId: string): string => `problem-${needId}`

/** The list on a desk and on paper. One row takes the Tab key; arrows, Home and End walk from there. */
export const ProblemTable = ({ problems, chosen, onChoose }: Props) => {
  // A mini-program has neither a desk nor a printer.
  if (host.kind !== 'web') return null
  const at = Math.max(
    0,
    problems.findIndex(({ needId }) => needId === chosen),
  )
  const onKeyDown = (event: { key: string; preventDefault: () => void }) => {
    const to = problems[stepTo(event.key, at, chosen === '', problems.length)]
    if (!to) return
    event.preventDefault()
    onChoose(to.needId)
    host.focus(rowId(to.needId))
  }
  return (
    <View className="table" {...a11y({ role: 'grid', label: '问题清单' })} {...{ onKeyDown }}>
      <View className="table-row table-head" {...a11y({ role: 'row' })}>
        {columns.map(({ key, title }) => (
          <View key={key} className={`cell cell-${key}`} {...a11y({ role: 'columnheader' })}>
            {title}
          </View>
        ))}
      </View>
      {problems.map((problem, place) => (
        <View
          key={problem.needId}
          id={rowId(problem.needId)}
          className={problem.needId === chosen ? 'table-row table-line table-here' : 'table-row table-line'}
          onClick={() => onChoose(problem.needId)}
          {...a11y({ role: 'row', tabIndex: place === at ? 0 : -1, isSelected: problem.needId === chosen })}
        >
          {columns.map(({ key, text }) => (
            <View key={key} className={`cell cell-${key}`} {...a11y({ role: 'gridcell' })}>
              {text(problem, place)}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
