import { View } from '@tarojs/components'
import { useState } from 'react'
import { a11y } from '../../../../ui/a11y'
import { Chips } from '../../../../ui/chips'
import { Table } from '../../../../ui/table'
import { type Entering, type Group, groups } from '../groups'
import { usePress } from '../use-press'
import { columns, groupText } from '../words'
import { PressBar } from './press-bar'
import { PreviewCards } from './preview-cards'
import { PreviewDetail } from './preview-detail'
import { Tick } from './tick'

type Show = Group | 'all'

/** What would enter, group by group: a table at a desk with the chosen one beside it, cards on a phone. */
export const Preview = ({ rows }: { rows: readonly Entering[] }) => {
  const [show, setShow] = useState<Show>('all')
  const [chosen, choose] = useState('')
  const press = usePress(rows.map(({ row }) => row))
  const shown = rows.filter(({ group }) => show === 'all' || group === show)
  const one = shown.find(({ row }) => row.id === chosen)
  return (
    <>
      <Chips label="看哪些" options={optionsOf(rows)} value={show} onChoose={setShow} />
      <PressBar press={press} shown={shown.map(({ row }) => row)} />
      <View className={one ? 'desk desk-open' : 'desk'}>
        <Table
          label="会进清单的诉求"
          columns={columns}
          rows={shown}
          idOf={({ row }) => row.id}
          chosen={chosen}
          onChoose={choose}
          lead={({ row }) => <Tick row={row} press={press} />}
        />
        <PreviewCards rows={shown} press={press} />
        {one && (
          <View className="desk-detail" {...a11y({ role: 'region', label: '这一件', tabIndex: 0 })}>
            <PreviewDetail one={one} press={press} />
          </View>
        )}
      </View>
    </>
  )
}

const optionsOf = (rows: readonly Entering[]): { value: Show; words: string }[] => [
  { value: 'all', words: `全部 ${rows.length}` },
  ...groups
    .map((value) => ({ value, count: rows.filter(({ group }) => group === value).length }))
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => ({ value, words: `${groupText[value]} ${count}` })),
]
