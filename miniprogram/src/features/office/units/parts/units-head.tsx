import type { District } from '@lianxin/shared/organisation/schema'
import type { Unit } from '@lianxin/shared/organisation/units'
import { View } from '@tarojs/components'
import { open } from '../../../../links'
import { useOfficeDistricts } from '../../../../session/hooks'
import { Alert } from '../../../../ui/alert'
import { Button } from '../../../../ui/button'
import { Heading } from '../../../../ui/heading'
import { JobProgress } from '../../organisation/parts/job-progress'
import { useAssignAll } from '../hooks'
import { ExportButtons } from './export-buttons'

type Props = { found: readonly Unit[]; district: District; isWhole: boolean }

/** How many units these are, and what can be done with all of them. */
export const UnitsHead = ({ found, district, isWhole }: Props) => {
  const mayArrange = useOfficeDistricts().includes(district.id)
  const assigning = useAssignAll()
  return (
    <>
      <View className="units-head">
        <Heading>{`${found.length} 个单位`}</Heading>
        <View className="units-acts">
          {mayArrange && <Button words="登记新单位" onPress={() => open('unit', {})} />}
          <View className="units-desk">
            {mayArrange && <Button words="导入" onPress={() => open('import', { kind: 'units' })} />}
            <ExportButtons kind="units" records={found} district={district} isWhole={isWhole} />
            {mayArrange && <Button words="重新分派" isBusy={assigning.isPending} onPress={() => assigning.mutate()} />}
          </View>
        </View>
      </View>
      <Alert words={assigning.error?.message} />
      {assigning.data && <JobProgress key={assigning.data.id} first={assigning.data} />}
    </>
  )
}
