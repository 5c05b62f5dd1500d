import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { a11y } from '../../../../ui/a11y'
import { Card } from '../../../../ui/card'
import { Empty } from '../../../../ui/empty'
import { Row } from '../../../../ui/row'
import { type Column, Table } from '../../../../ui/table'
import '../../../../ui/table.css'
import './organisation.css'

type Props<R> = {
  label: string
  columns: readonly Column<R>[]
  rows: readonly R[]
  idOf: (row: R) => string
  /** The two lines of a row on a phone. */
  lines: (row: R) => { title: string; more: string }
  /** What there is to say while there is no row. */
  empty: string
  chosen: string
  /** Somebody removed the chosen one meanwhile. */
  isGone: boolean
  /** On a desk: the detail opens beside the table. */
  onChoose: (id: string) => void
  /** On a phone: the detail is a page. */
  onOpen: (id: string) => void
  detail: ReactNode
}

/** A table with what was chosen beside it; on a phone a list, and what was chosen in its place. */
export const RecordDesk = <R,>({
  label,
  rows,
  idOf,
  lines,
  empty,
  chosen,
  isGone,
  onOpen,
  detail,
  ...table
}: Props<R>) => (
  <View className={chosen === '' ? 'desk' : 'desk desk-open desk-alone desk-form'}>
    {rows.length === 0 && chosen === '' && <Empty words={empty} />}
    {rows.length > 0 && <Table label={label} rows={rows} idOf={idOf} chosen={chosen} {...table} />}
    {rows.length > 0 && (
      <Card className="desk-cards">
        {rows.map((row) => {
          const { title, more } = lines(row)
          return (
            <Row key={idOf(row)} onPress={() => onOpen(idOf(row))}>
              <View className="strong">{title}</View>
              {more && <View className="small">{more}</View>}
            </Row>
          )
        })}
      </Card>
    )}
    {chosen !== '' && (
      <View key={chosen} className="desk-detail" {...a11y({ role: 'region', label: `${label}的资料`, tabIndex: 0 })}>
        {isGone ? <Empty words="这一项已经没有了" more="可能刚被别人删掉，看看操作记录。" /> : detail}
      </View>
    )}
  </View>
)
