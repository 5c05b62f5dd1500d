import type { Output } from '@lianxin/shared/contract'
import { View } from '@tarojs/components'
import { host } from '../../../../platform/host'
import { a11y } from '../../../../ui/a11y'
import { Alert } from '../../../../ui/alert'
import { Button } from '../../../../ui/button'
import { Failed } from '../../../../ui/failed'
import { Field } from '../../../../ui/field'
import { Sheet } from '../../../../ui/sheet'
import { Skeleton } from '../../../../ui/skeleton'
import { textReason } from '../../../../ui/text-reason'
import { useEdit } from '../../organisation/use-edit'
import { useOpenData, useSetOpenData } from '../hooks'

const LICENCE_MAX = 60

/** 公开数据: whether everybody may take the district's places as GeoJSON, and under which licence. */
export const OpenDataSheet = ({ onClose }: { onClose: () => void }) => {
  const { data, error, refetch, isFetching } = useOpenData()
  return (
    <Sheet title="公开站点数据" onClose={onClose}>
      {error && !data && <Failed words={error.message} onRetry={() => void refetch()} isBusy={isFetching} />}
      {!error && !data && <Skeleton />}
      {data && <OpenData data={data} />}
    </Sheet>
  )
}

const OpenData = ({ data: { isOpen, licence, url } }: { data: Output<'readOpenData'> }) => {
  const { mutate, error, isPending } = useSetOpenData()
  const edit = useEdit('open-data', { licence })
  const typed = edit.value.licence
  const set = (next: boolean) => mutate({ isOpen: next, licence: typed.trim() }, { onSuccess: edit.drop })
  const reason = textReason(typed, '先写许可', LICENCE_MAX)
  return (
    <View className="stack">
      <View {...a11y({ role: 'status' })}>
        {isOpen
          ? '已经公开：谁都可以按下面的地址取用站点的名称、位置、开放时间和服务。管理员和反映的情况不在里面。'
          : '现在没有公开。公开以后，地图、公司和热心人可以直接取用站点数据，格式是 GeoJSON，坐标是 WGS-84。'}
      </View>
      {isOpen && (
        <View className="stack">
          <View className="words">{url}</View>
          <Button words="复制地址" onPress={() => host.copy(url)} />
        </View>
      )}
      <Field
        label="许可"
        more="写进数据里，告诉别人怎么用"
        max={LICENCE_MAX}
        placeholder="比如：CC BY 4.0，请注明来源"
        value={typed}
        onChange={(next) => edit.change({ licence: next })}
      />
      <Alert words={error?.message} />
      {isOpen ? (
        <View className="pair">
          <Button
            className="grow"
            words="改许可"
            isBusy={isPending}
            disabledReason={edit.isChanged ? reason : '还没有改动'}
            onPress={() => set(true)}
          />
          <Button
            className="grow"
            kind="danger"
            words="不再公开"
            isBusy={isPending}
            disabledReason={reason}
            onPress={() => set(false)}
          />
        </View>
      ) : (
        <Button kind="main" words="公开" isBusy={isPending} disabledReason={reason} onPress={() => set(true)} />
      )}
    </View>
  )
}
