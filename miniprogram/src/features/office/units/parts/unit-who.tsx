import type { Member } from '@lianxin/shared/organisation/roster'
import type { District } from '@lianxin/shared/organisation/schema'
import type { Unit } from '@lianxin/shared/organisation/units'
import { whyWords } from '@lianxin/shared/organisation/words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Alert } from '../../../../ui/alert'
import { Button } from '../../../../ui/button'
import { useAssignUnit } from '../hooks'
import { whoWords } from '../words'
import { AssignSheet } from './assign-sheet'

type Props = { unit: Unit; district: District; roster: readonly Member[]; mayArrange: boolean }

/** Who looks after the unit and why it is so; the office may decide otherwise. */
export const UnitWho = ({ unit, district, roster, mayArrange }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const { assignment, status } = unit
  const isAlone = !assignment && status === 'active'
  return (
    <View className="stack">
      <View className={isAlone ? 'strong late' : 'strong'}>{whoWords(unit, district, roster)}</View>
      {assignment && <View>{`为什么：${whyWords(unit, assignment, district)}`}</View>}
      {isAlone && <View>没有一条规则能找到谁联系它。补上街道、社区或经纬度，或者直接改派。</View>}
      {mayArrange && status === 'active' && <Button words="改派" onPress={() => setOpen(true)} />}
      {mayArrange && assignment?.by === 'person' && <BackToRules unit={unit} />}
      {isOpen && <AssignSheet unit={unit} district={district} roster={roster} onClose={() => setOpen(false)} />}
    </View>
  )
}

const BackToRules = ({ unit: { id, version } }: { unit: Unit }) => {
  const assigning = useAssignUnit()
  return (
    <>
      <Alert words={assigning.error?.message} />
      <Button
        kind="plain"
        words="不改派了，按规则分"
        isBusy={assigning.isPending}
        onPress={() => assigning.mutate({ id, version })}
      />
    </>
  )
}
