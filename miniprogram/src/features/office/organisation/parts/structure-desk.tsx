import type { Area, Street } from '@lianxin/shared/organisation/areas'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { Body, District } from '@lianxin/shared/organisation/schema'
import { View } from '@tarojs/components'
import { open } from '../../../../links'
import { Button } from '../../../../ui/button'
import type { Column } from '../../../../ui/table'
import type { Tab } from '../tabs'
import { useMayArrange } from '../use-organisation'
import { areaKinds, areaText, bodyKinds, hoursText, wordsIn } from '../words'
import { AreaForm } from './area-form'
import { BodyForm } from './body-form'
import { EmblemForm } from './emblem-form'
import { ReachForm } from './reach-form'
import { RecordDesk } from './record-desk'
import { RulesForm } from './rules-form'
import { StreetForm } from './street-form'

type Props = {
  tab: Tab
  district: District
  emblem?: string | undefined
  officers: readonly Member[]
  chosen: string
  onChoose: (id: string) => void
  /** The chosen record is no more. */
  onGone: () => void
}

/** One kind of the district's records, with the form of the chosen one; or the district's own settings. */
export const StructureDesk = (props: Props) => {
  const { tab, district, emblem, chosen, onChoose, onGone } = props
  const mayArrange = useMayArrange()
  if (tab === 'settings') {
    return (
      <View className="settings">
        <RulesForm district={district} />
        <ReachForm district={district} />
        <EmblemForm emblem={emblem} />
      </View>
    )
  }
  const onSaved = (id: string) => (id === '' ? onGone() : onChoose(id))
  const shared = {
    chosen,
    onChoose,
    onOpen: (id: string) => open('structure', { tab, id }),
    idOf: ({ id }: { id: string }) => id,
  }
  return (
    <View>
      {mayArrange && chosen !== 'new' && (
        <View className={chosen === '' ? 'organisation-new' : 'organisation-new organisation-list'}>
          <Button words={newWords[tab]} onPress={() => open('structure', { tab, id: 'new' })} />
        </View>
      )}
      {tab === 'bodies' && <Bodies {...props} {...shared} onSaved={onSaved} />}
      {tab === 'streets' && <Streets {...props} {...shared} onSaved={onSaved} />}
      {tab === 'areas' && <Areas {...props} {...shared} onSaved={onSaved} />}
    </View>
  )
}

const newWords = { bodies: '+ 新的部室或服务站', streets: '+ 新的街道', areas: '+ 新的片区' } as const

type ListProps = Props & {
  onOpen: (id: string) => void
  idOf: (row: { id: string }) => string
  onSaved: (id: string) => void
}

const isGone = (all: readonly { id: string }[], chosen: string): boolean =>
  chosen !== '' && chosen !== 'new' && !all.some(({ id }) => id === chosen)

const Bodies = ({ district: { bodies }, officers, onSaved, ...rest }: ListProps) => (
  <RecordDesk
    {...rest}
    label="部室与服务站"
    columns={bodyColumns}
    rows={bodies}
    isGone={isGone(bodies, rest.chosen)}
    lines={({ kind, name, head }) => ({ title: name, more: `${wordsIn(bodyKinds, kind)} · 负责人 ${head.name}` })}
    empty="还没有部室和服务站"
    detail={<BodyForm body={bodies.find(({ id }) => id === rest.chosen)} officers={officers} onSaved={onSaved} />}
  />
)

const bodyColumns: readonly Column<Body>[] = [
  { key: 'name', title: '名称', text: ({ name }) => name },
  { key: 'kind', title: '类别', text: ({ kind }) => wordsIn(bodyKinds, kind) },
  { key: 'head', title: '负责人', text: ({ head }) => head.name },
  { key: 'phone', title: '电话', text: ({ phone = '' }) => phone },
  { key: 'people', title: '成员', text: ({ people }) => people.map(({ name }) => name).join('、') },
]

const Streets = ({ district: { streets }, onSaved, ...rest }: ListProps) => (
  <RecordDesk
    {...rest}
    label="街道"
    columns={streetColumns}
    rows={streets}
    isGone={isGone(streets, rest.chosen)}
    lines={({ name, union }) => ({ title: name, more: union })}
    empty="还没有街道"
    detail={<StreetForm street={streets.find(({ id }) => id === rest.chosen)} onSaved={onSaved} />}
  />
)

const streetColumns: readonly Column<Street>[] = [
  { key: 'name', title: '街道', text: ({ name }) => name },
  { key: 'union', title: '工会全称', text: ({ union }) => union },
  { key: 'hours', title: '接听时间', text: ({ hours }) => hoursText(hours) || '同全区' },
  { key: 'hotline', title: '热线', text: ({ hotline }) => hotline?.number ?? '同全区' },
  { key: 'assign', title: '分派规则', text: ({ assign }) => (assign ? `自己的 ${assign.length} 条` : '同全区') },
]

const Areas = ({ district, officers, onSaved, ...rest }: ListProps) => {
  const nameOf = (id: string | undefined) => officers.find((one) => one.id === id)?.name ?? ''
  const bodyName = (id: string) => district.bodies.find((one) => one.id === id)?.name ?? ''
  const columns: readonly Column<Area>[] = [
    { key: 'name', title: '片区', text: (area) => areaText(area, district.streets) },
    { key: 'kind', title: '类别', text: ({ kind }) => wordsIn(areaKinds, kind) },
    { key: 'first', title: '第一负责人', text: (area) => nameOf(area.officers[0]) || '没有人' },
    { key: 'second', title: 'B角', text: (area) => area.officers.slice(1).map(nameOf).join('、') },
    { key: 'station', title: '服务站', text: ({ station }) => bodyName(station) },
    { key: 'leader', title: '包片领导', text: ({ leader }) => nameOf(leader) },
  ]
  return (
    <RecordDesk
      {...rest}
      label="片与网格"
      columns={columns}
      rows={district.areas}
      isGone={isGone(district.areas, rest.chosen)}
      lines={(area) => ({
        title: areaText(area, district.streets),
        more: `${wordsIn(areaKinds, area.kind)} · ${nameOf(area.officers[0]) || '没有人'}`,
      })}
      empty="还没有片和网格"
      detail={
        <AreaForm
          area={district.areas.find(({ id }) => id === rest.chosen)}
          district={district}
          officers={officers}
          onSaved={onSaved}
        />
      }
    />
  )
}
