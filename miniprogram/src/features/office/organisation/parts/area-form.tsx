import type { Area } from '@lianxin/shared/organisation/areas'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { areaFields } from '../area-fields'
import { readBoundary } from '../boundary'
import { type AreaDraft, areaDraft, areaOf, hoursFault } from '../drafts'
import { fieldErrors } from '../field-errors'
import { useEdit } from '../use-edit'
import { useSaveRecord } from '../use-save-record'
import { areaKinds, areaText, hoursText, wordsIn } from '../words'
import { AreaCovers } from './area-covers'
import { AreaPeople } from './area-people'
import { JobProgress } from './job-progress'
import { Remove } from './remove'
import { SaveBar } from './save-bar'

type Props = {
  area: Area | undefined
  district: District
  officers: readonly Member[]
  onSaved: (id: string) => void
}

const labels = {
  kind: '类别',
  name: '名称',
  street: '街道',
  officers: '第一负责人和B角',
  leader: '包片领导',
  station: '服务站',
  climb: '逐级解决',
  hours: '接听时间',
  streets: '管的街道',
  communities: '管的社区',
  boundary: '范围',
}

/** A zone, grid, station's or department's patch: who answers there, where needs climb to, and what it covers. */
export const AreaForm = ({ area, district, officers, onSaved }: Props) => {
  const edit = useEdit(`area.${area?.id ?? 'new'}`, areaDraft(area))
  const { value, change } = edit
  const saving = useSaveRecord(edit, onSaved)
  const { at, rest } = fieldErrors(saving.error, 'change.area', areaFields)
  const given = { value, change, at, district }
  return (
    <Card className="stack">
      <Heading>{area ? areaText(area, district.streets) : '新的片区'}</Heading>
      <AreaPeople {...given} officers={officers} />
      <AreaCovers {...given} />
      <SaveBar
        edit={edit}
        labels={labels}
        savedWords={(name) => savedWords(areaDraft(area), name, district, officers)}
        error={saving.error}
        rest={rest}
        reason={reasonOf(value)}
        isBusy={saving.isPending}
        onSave={() => void saving.save((id) => ({ kind: 'area', area: areaOf(value, id) }))}
      />
      {saving.job && <JobProgress key={saving.job.id} first={saving.job} />}
      {area && <Remove what="area" id={area.id} name={area.name} onRemoved={() => onSaved('')} />}
    </Card>
  )
}

const reasonOf = ({ name, station, climb, hours, boundary }: AreaDraft): string | undefined => {
  if (name.trim() === '') return '请写名称'
  if (station === '') return '请选服务站'
  if (climb.length === 0) return '请选解决不了时找谁'
  const outline = readBoundary(boundary)
  return hoursFault(hours) ?? ('wrong' in outline ? '范围还没填对' : undefined)
}

const savedWords = (
  saved: AreaDraft,
  name: keyof AreaDraft,
  { bodies, streets }: District,
  officers: readonly Member[],
): string => {
  const named = (all: readonly { id: string; name: string }[], ids: readonly string[]) =>
    ids.map((id) => all.find((one) => one.id === id)?.name ?? '').join('、')
  switch (name) {
    case 'kind':
      return wordsIn(areaKinds, saved.kind)
    case 'officers':
      return named(officers, saved.officers)
    case 'leader':
      return named(officers, [saved.leader])
    case 'station':
      return named(bodies, [saved.station])
    case 'climb':
      return named(bodies, saved.climb)
    case 'street':
      return named(streets, [saved.street])
    case 'streets':
      return named(streets, saved.streets)
    case 'hours':
      return hoursText(saved.hours)
    case 'boundary':
      return saved.boundary === '' ? '' : `${saved.boundary.split('\n').length}个点`
    case 'communities':
      return saved.communities.split('\n').join('、')
    default:
      return saved[name]
  }
}
