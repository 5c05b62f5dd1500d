import type { JobView } from '@lianxin/shared/jobs/schema'
import type { Member } from '@lianxin/shared/organisation/roster'
import type { Body } from '@lianxin/shared/organisation/schema'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../../../ui/card'
import { Chips } from '../../../../ui/chips'
import { Heading } from '../../../../ui/heading'
import { leftText } from '../officer-draft'
import { AbsenceForm } from './absence-form'
import { Departure } from './departure'
import { Invite } from './invite'
import { JobProgress } from './job-progress'
import { OfficerForm } from './officer-form'

type Props = {
  /** Absent: a new one. */
  member: Member | undefined
  officers: readonly Member[]
  bodies: readonly Body[]
  onSaved: (id: string) => void
}

const acts = [
  { value: 'facts', words: '资料' },
  { value: 'absence', words: '请假' },
  { value: 'invite', words: '邀请' },
  { value: 'departure', words: '调离' },
] as const

/** One officer, and what the office does about them. */
export const OfficerDetail = ({ member, officers, bodies, onSaved }: Props) => {
  const [act, setAct] = useState<(typeof acts)[number]['value']>('facts')
  const [handover, follow] = useState<JobView>()
  const hasLeft = member?.leftOn !== undefined
  return (
    <Card className="stack">
      <Heading>{member?.name ?? '新的干部'}</Heading>
      {member && hasLeft && <View>{leftText(member)}</View>}
      {handover && <JobProgress key={handover.id} first={handover} />}
      {member && !hasLeft && <Chips label="办什么" options={acts} value={act} onChoose={setAct} />}
      {(!member || act === 'facts') && !hasLeft && <OfficerForm member={member} bodies={bodies} onSaved={onSaved} />}
      {member && !hasLeft && act === 'absence' && <AbsenceForm member={member} officers={officers} />}
      {member && !hasLeft && act === 'invite' && <Invite member={member} />}
      {member && !hasLeft && act === 'departure' && (
        <Departure member={member} officers={officers} onDeparted={follow} />
      )}
    </Card>
  )
}
