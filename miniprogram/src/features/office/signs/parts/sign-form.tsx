import type { SignRow } from '@lianxin/shared/boards/schema'
import type { Input } from '@lianxin/shared/contract'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { ApiError } from '../../../../api/api-error'
import { newId } from '../../../../platform/ids'
import { Button } from '../../../../ui/button'
import { Chips } from '../../../../ui/chips'
import { Failed } from '../../../../ui/failed'
import { Field } from '../../../../ui/field'
import { Select } from '../../../../ui/select'
import { Sheet } from '../../../../ui/sheet'
import { useChangeSign, useDistrict } from '../hooks'
import { areaOptions, changeWords, codeText } from '../words'

type Change = Input<'changeSign'>['change']
type Kind = Change['kind']
/** What was done, in a sentence, and the board that hangs in its place. */
export type Done = { words: string; replacement?: string | undefined }
type Props = { kind: Kind; sign: SignRow; onDone: (done: Done) => void; onClose: () => void }

/** Moves, retires or replaces one board. What was typed stays until it is done. */
export const SignForm = ({ kind, sign, onDone, onClose }: Props) => {
  const change = useChangeSign()
  const [area, setArea] = useState<string | undefined>(sign.area)
  const [spot, setSpot] = useState(sign.spot ?? '')
  const [reason, setReason] = useState('')
  const key = useRef<string>(undefined)
  const send = async () => {
    key.current ??= await newId()
    const wanted = changeOf({ kind, sign, area, spot, reason, key: key.current })
    if (!wanted) return
    change.mutate(
      { code: sign.code, version: sign.version, change: wanted },
      { onSuccess: ({ replacement }) => onDone({ words: doneWords(kind, replacement), replacement }) },
    )
  }
  const { title, act, more } = changeWords[kind]
  return (
    <Sheet title={`${title} ${codeText(sign.code)}`} onClose={onClose}>
      <View className="stack">
        <View className="small">{more}</View>
        {kind === 'move' ? (
          <Where {...{ area, setArea, spot, setSpot }} error={fieldsOf(change.error)} />
        ) : (
          <Reason kind={kind} reason={reason} onChange={setReason} error={fieldsOf(change.error)['change.reason']} />
        )}
        {change.error && <Failed words={change.error.message} />}
        <Button
          kind={kind === 'retire' ? 'danger' : 'main'}
          words={act}
          onPress={() => void send()}
          isBusy={change.isPending}
          disabledReason={whyNot({ kind, sign, area, spot, reason })}
        />
      </View>
    </Sheet>
  )
}

const Where = (props: {
  area: string | undefined
  setArea: (area: string | undefined) => void
  spot: string
  setSpot: (spot: string) => void
  error: Readonly<Record<string, string>>
}) => {
  const district = useDistrict()
  return (
    <View>
      {district.error && <Failed words={district.error.message} onRetry={() => void district.refetch()} />}
      <Select
        label="归哪一片"
        none="请选择"
        options={areaOptions(district.data?.district)}
        value={props.area}
        onChoose={props.setArea}
        error={props.error['change.area']}
      />
      <Field
        label="挂在哪儿"
        more="可不填"
        value={props.spot}
        onChange={props.setSpot}
        max={40}
        placeholder="比如：一号楼大堂前台旁边"
        error={props.error['change.spot']}
      />
    </View>
  )
}

type ReasonProps = {
  kind: Exclude<Kind, 'move'>
  reason: string
  onChange: (reason: string) => void
  error: string | undefined
}

const Reason = ({ kind, reason, onChange, error }: ReasonProps) => (
  <View className="stack">
    <Chips
      label="常见的原因"
      options={changeWords[kind].reasons.map((words) => ({ value: words, words }))}
      value={reason}
      onChoose={onChange}
    />
    <Field label="原因" value={reason} onChange={onChange} max={100} error={error} />
  </View>
)

type Filled = { kind: Kind; sign: SignRow; area: string | undefined; spot: string; reason: string }

const whyNot = ({ kind, sign, area, spot, reason }: Filled): string | undefined => {
  if (kind !== 'move') return reason.trim() === '' ? '先写原因' : undefined
  if (!area) return '先选归哪一片'
  return area === sign.area && spot.trim() === (sign.spot ?? '') ? '还没有改动' : undefined
}

const changeOf = ({ kind, sign, area, spot, reason, key }: Filled & { key: string }): Change | undefined => {
  if (kind === 'retire') return { kind, reason }
  if (kind === 'replace') return { kind, key, reason }
  const unit = sign.unit && area === sign.area ? { unit: sign.unit } : {}
  return area ? { kind, area, ...unit, ...(spot.trim() ? { spot } : {}) } : undefined
}

const doneWords = (kind: Kind, replacement: string | undefined): string =>
  replacement ? `新牌子的编号是 ${codeText(replacement)}。` : changeWords[kind].done

const fieldsOf = (error: unknown): Readonly<Record<string, string>> => (error instanceof ApiError ? error.fields : {})
