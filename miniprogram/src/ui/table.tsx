import { View } from '@tarojs/components'
import { type ReactNode, useId } from 'react'
import { host } from '../platform/host'
import { a11y } from './a11y'
import { stepTo } from './step-to'

/** One column; `at` is the row's place in the table, from 0. `cell-<key>` styles it. */
export type Column<R> = { key: string; title: string; text: (row: R, at: number) => string }

type Props<R> = {
  label: string
  columns: readonly Column<R>[]
  rows: readonly R[]
  idOf: (row: R) => string
  /** The id of the row whose detail stands beside it; empty for none. */
  chosen: string
  onChoose: (id: string) => void
  /** What one can press at the row's beginning, such as a tick, without choosing the row. */
  lead?: ((row: R) => ReactNode) | undefined
}

/** A table on a desk and on paper. One row takes the Tab key; arrows, Home and End walk from there. */
export const Table = <R,>({ label, columns, rows, idOf, chosen, onChoose, lead }: Props<R>) => {
  const table = useId()
  // A mini-program has neither a desk nor a printer.
  if (host.kind !== 'web') return null
  const ids = rows.map(idOf)
  const at = Math.max(0, ids.indexOf(chosen))
  const onKeyDown = (event: { key: string; preventDefault: () => void }) => {
    const to = ids[stepTo(event.key, at, chosen === '', ids.length)]
    if (to === undefined) return
    event.preventDefault()
    onChoose(to)
    host.focus(`${table}${to}`)
  }
  return (
    <View className="table" {...a11y({ role: 'grid', label })} {...{ onKeyDown }}>
      <View className="table-row table-head" {...a11y({ role: 'row' })}>
        {lead && (
          <View className="cell" {...a11y({ role: 'columnheader' })}>
            选
          </View>
        )}
        {columns.map(({ key, title }) => (
          <View key={key} className={`cell cell-${key}`} {...a11y({ role: 'columnheader' })}>
            {title}
          </View>
        ))}
      </View>
      {rows.map((row, place) => {
        const id = idOf(row)
        return (
          <View
            key={id}
            id={`${table}${id}`}
            className={id === chosen ? 'table-row table-line table-here' : 'table-row table-line'}
            onClick={() => onChoose(id)}
            {...a11y({ role: 'row', tabIndex: place === at ? 0 : -1, isSelected: id === chosen })}
          >
            {lead && (
              <View className="cell" onClick={keep} {...{ onKeyDown: keep }} {...a11y({ role: 'gridcell' })}>
                {lead(row)}
              </View>
            )}
            {columns.map(({ key, text }) => (
              <View key={key} className={`cell cell-${key}`} {...a11y({ role: 'gridcell' })}>
                {text(row, place)}
              </View>
            ))}
          </View>
        )
      })}
    </View>
  )
}

// Pressing the row's beginning is not choosing the row.
const keep = (event: { stopPropagation: () => void }): void => event.stopPropagation()
