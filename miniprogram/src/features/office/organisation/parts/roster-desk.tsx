import { dayOf } from '@lianxin/shared/calendar'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { Body } from '@lianxin/shared/organisation/schema'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { now } from '../../../../api/clock'
import { open } from '../../../../links'
import { Button } from '../../../../ui/button'
import { Field } from '../../../../ui/field'
import type { Column } from '../../../../ui/table'
import { awayText, dutyText, joinedText, leftText, standingText } from '../officer-draft'
import { useMayArrange } from '../use-organisation'
import { officerKinds, wordsIn } from '../words'
import { OfficerDetail } from './officer-detail'
import { RecordDesk } from './record-desk'

type Props = {
  officers: readonly Member[]
  bodies: readonly Body[]
  chosen: string
  onChoose: (id: string) => void
}

/** The roster with the chosen officer beside it. */
export const RosterDesk = ({ officers, bodies, chosen, onChoose }: Props) => {
  const [wanted, search] = useState('')
  const mayArrange = useMayArrange()
  const found = officers.filter(({ name, title }) => `${name}${title}`.includes(wanted.trim()))
  return (
    <View>
      {/* On a phone the chosen officer has the screen. */}
      <View className={chosen === '' ? 'organisation-tabs' : 'organisation-tabs organisation-list'}>
        <Field label="找人" more="姓名或职务" max={20} value={wanted} onChange={search} />
        {mayArrange && (
          <View className="pair">
            <Button words="导入导出" onPress={() => open('import', { kind: 'officers' })} />
            <Button words="+ 新的干部" onPress={() => open('roster', { id: 'new' })} />
          </View>
        )}
      </View>
      <RecordDesk
        label="干部"
        columns={columnsOf(bodies)}
        rows={found}
        idOf={({ id }) => id}
        lines={(member) => ({ title: `${member.name} · ${member.title}`, more: moreOf(member, bodies) })}
        empty={wanted === '' ? '名册还是空的' : '没有找到这个人'}
        chosen={chosen}
        isGone={chosen !== '' && chosen !== 'new' && !officers.some(({ id }) => id === chosen)}
        onChoose={onChoose}
        onOpen={(id) => open('roster', { id })}
        detail={
          <OfficerDetail
            member={officers.find(({ id }) => id === chosen)}
            officers={officers}
            bodies={bodies}
            onSaved={onChoose}
          />
        }
      />
    </View>
  )
}

const columnsOf = (bodies: readonly Body[]): readonly Column<Member>[] => {
  const at = now()
  return [
    { key: 'name', title: '姓名', text: ({ name }) => name },
    { key: 'kind', title: '类别', text: ({ kind }) => wordsIn(officerKinds, kind) },
    { key: 'title', title: '职务', text: ({ title }) => title },
    { key: 'duties', title: '岗位', text: ({ duties }) => duties.map((duty) => dutyText(duty, bodies)).join('、') },
    { key: 'phone', title: '电话', text: ({ landline, mobile }) => landline ?? mobile ?? '' },
    { key: 'joined', title: '绑定微信', text: (member) => joinedText(member, at) },
    { key: 'away', title: '不在', text: (member) => awayText(member, dayOf(at)) },
    { key: 'standing', title: '在岗/调离', text: standingText },
  ]
}

const moreOf = (member: Member, bodies: readonly Body[]): string =>
  [
    member.duties.map((duty) => dutyText(duty, bodies)).join('、'),
    awayText(member, dayOf(now())) && `不在（${awayText(member, dayOf(now()))}）`,
    member.leftOn ? leftText(member) : '',
  ]
    .filter(Boolean)
    .join(' · ')
