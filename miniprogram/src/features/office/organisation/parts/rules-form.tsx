import type { AssignRule } from '@lianxin/shared/organisation/areas'
import type { District } from '@lianxin/shared/organisation/schema'
import { View } from '@tarojs/components'
import { Card } from '../../../../ui/card'
import { Heading } from '../../../../ui/heading'
import { fieldErrors } from '../field-errors'
import { useEdit } from '../use-edit'
import { useSaveRecord } from '../use-save-record'
import { ruleText } from '../words'
import { JobProgress } from './job-progress'
import { RulesEditor } from './rules-editor'
import { SaveBar } from './save-bar'

type Draft = { id: string; assign: AssignRule[] }

const labels = { assign: '分派规则' }
const fields = ['assign'] as const

/** The district's rules by which units are given to areas. */
export const RulesForm = ({ district: { id, assign } }: { district: District }) => {
  const edit = useEdit<Draft>('rules', { id, assign })
  const saving = useSaveRecord(edit, () => undefined)
  const { at, rest } = fieldErrors(saving.error, 'change', fields)
  return (
    <Card className="stack">
      <Heading>分派规则</Heading>
      <View className="small">
        从上往下看，第一条对得上的算数。街道可以用自己的规则。人工指定过的单位不受规则影响。
      </View>
      <RulesEditor rules={edit.value.assign} error={at.assign} onChange={(next) => edit.change({ assign: next })} />
      <SaveBar
        edit={edit}
        labels={labels}
        savedWords={() => assign.map(ruleText).join('；')}
        error={saving.error}
        rest={rest}
        isBusy={saving.isPending}
        onSave={() => void saving.save(() => ({ kind: 'assign', assign: edit.value.assign }))}
      />
      {saving.job && <JobProgress key={saving.job.id} first={saving.job} />}
    </Card>
  )
}
