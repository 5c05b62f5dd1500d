import { chipOf } from '@lianxin/shared/needs/categories'
import type { NeedRow, NeedView } from '@lianxin/shared/needs/views'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ApiError } from '../../../api/api-error'
import { Button } from '../../../ui/button'
import { Failed } from '../../../ui/failed'
import { Field } from '../../../ui/field'
import { Row } from '../../../ui/row'
import { Sheet } from '../../../ui/sheet'
import { Skeleton } from '../../../ui/skeleton'
import { useCorrection } from '../hooks'

/** One need that goes on, and behind it how its filer is called and reached. */
export const Correction = ({ row }: { row: NeedRow }) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <View>
      <Row onPress={() => setOpen(true)}>
        <View className="strong excerpt">{row.excerpt || '请给我回电话'}</View>
        <View className="small">{chipOf(row.category)}</View>
      </Row>
      {isOpen && (
        <Sheet title="改称呼和电话" onClose={() => setOpen(false)}>
          <Loaded id={row.id} onDone={() => setOpen(false)} />
        </Sheet>
      )}
    </View>
  )
}

const Loaded = ({ id, onDone }: { id: string; onDone: () => void }) => {
  const { need, saving } = useCorrection(id)
  if (need.error && !need.data) return <Failed words={need.error.message} onRetry={() => void need.refetch()} />
  if (!need.data) return <Skeleton cards={1} />
  return <Form telling={need.data.telling} saving={saving} onDone={onDone} />
}

type FormProps = Pick<NeedView, 'telling'> & { saving: ReturnType<typeof useCorrection>['saving']; onDone: () => void }

const Form = ({ telling, saving, onDone }: FormProps) => {
  const [name, setName] = useState(telling.name ?? '')
  const [phone, setPhone] = useState(telling.phone ?? '')
  const { error } = saving
  const fields = error instanceof ApiError ? error.fields : {}
  const isSame = name.trim() === (telling.name ?? '') && phone.trim() === (telling.phone ?? '')
  const save = () => saving.mutate({ name, phone }, { onSuccess: onDone })
  return (
    <View className="stack">
      {telling.identity === 'nobody' ? (
        <View className="small">这一件您选了不留名，只能改电话。</View>
      ) : (
        <Field label="怎么称呼您" more="可不填" value={name} onChange={setName} max={20} error={fields.name} />
      )}
      <Field label="电话" more="可不填" kind="phone" value={phone} onChange={setPhone} max={20} error={fields.phone} />
      <View className="small">改了以后，办这件事的干部会看到新的。</View>
      {error && <Failed words={error.message} />}
      <Button
        kind="main"
        words="改好了"
        onPress={save}
        isBusy={saving.isPending}
        disabledReason={isSame ? '还没有改动。' : undefined}
      />
    </View>
  )
}
