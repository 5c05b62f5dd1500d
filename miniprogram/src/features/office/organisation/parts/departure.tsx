import type { Output } from '@lianxin/shared/contract'
import type { JobView } from '@lianxin/shared/jobs/schema'
import type { Member } from '@lianxin/shared/organisation/roster'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ApiError } from '../../../../api/api-error'
import { a11y } from '../../../../ui/a11y'
import { Button } from '../../../../ui/button'
import { Failed } from '../../../../ui/failed'
import { Select } from '../../../../ui/select'
import { Skeleton } from '../../../../ui/skeleton'
import { officerOptions } from '../officer-options'
import { useMayArrange } from '../use-organisation'
import { useDepart, useDeparturePreview } from '../use-roster'

type Props = { member: Member; officers: readonly Member[]; onDeparted: (job: JobView) => void }

/** 调离: to whom, what goes with it, and only then in one act. */
export const Departure = ({ member, officers, onDeparted }: Props) => {
  const [to, setTo] = useState<string>()
  const preview = useDeparturePreview(member.id, to)
  const { mutate, error, isPending } = useDepart()
  const mayArrange = useMayArrange()
  const successor = officers.find(({ id }) => id === to)
  const depart = () =>
    to !== undefined &&
    mutate({ officer: member.id, version: member.version, to }, { onSuccess: ({ job }) => onDeparted(job) })
  return (
    <View className="stack">
      <Select
        label={`${member.name}的事交给谁`}
        none="请选接手的人"
        options={officerOptions(officers.filter(({ id }) => id !== member.id))}
        value={to}
        onChoose={setTo}
      />
      {to !== undefined && preview.isLoading && <Skeleton />}
      {preview.isError && (
        <Failed words={preview.error.message} onRetry={() => void preview.refetch()} isBusy={preview.isFetching} />
      )}
      {successor && preview.data && (
        <View className="stack">
          <Preview departure={preview.data} from={member.name} to={successor.name} />
          {error && (
            <View className="late" {...a11y({ role: 'alert' })}>
              <View>{error.message}</View>
              {error instanceof ApiError &&
                Object.values(error.fields).map((words) => <View key={words}>{words}</View>)}
            </View>
          )}
          <Button
            kind="danger"
            words={`确认${member.name}调离`}
            isBusy={isPending}
            disabledReason={mayArrange ? undefined : '只有区总工会办公室能改'}
            onPress={depart}
          />
        </View>
      )}
    </View>
  )
}

type PreviewProps = { departure: Output<'previewDeparture'>; from: string; to: string }

const Preview = ({ departure: { needs, boards, places, standsInFor }, from, to }: PreviewProps) => (
  <View className="tight" {...a11y({ role: 'status' })}>
    <View className="strong">{`确认以后，${to}接手：`}</View>
    <View>{`没办完的诉求 ${needs} 件`}</View>
    <View>{`第一负责人的公示牌 ${boards} 块`}</View>
    <View>{places.length > 0 ? `位置：${places.join('、')}` : '没有要接的片区和部室。'}</View>
    {standsInFor.length > 0 && (
      <View className="soon">{`${from}正给${standsInFor.map(({ name }) => name).join('、')}顶班，调离后要另找人。`}</View>
    )}
    <View className="small">{`${from}的登录会失效，名册上留名。公示牌几秒内换成${to}；印好的旧牌子会列入“要重印”。`}</View>
  </View>
)
