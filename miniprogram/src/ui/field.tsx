import { Input, Textarea, View } from '@tarojs/components'
import { host } from '../platform/host'
import { a11y } from './a11y'
import { Dictate } from './dictate'

type Props = {
  label: string
  /** Beside the label: `可不填`. */
  more?: string
  value: string
  onChange: (value: string) => void
  /** Longest text, in characters. */
  max: number
  placeholder?: string
  error?: string | undefined
  kind?: 'line' | 'text' | 'phone'
}

/** Something to write, with its label, its error and, near the limit, how much room is left. */
export const Field = ({ label, more, value, onChange, max, placeholder = '', error, kind = 'line' }: Props) => {
  const shared = {
    value,
    placeholder,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    // On the web the element around the field would get the label, not the field.
    ...(host.kind === 'web'
      ? { nativeProps: webProps(label, kind, error) }
      : a11y({ label, isInvalid: error ? true : undefined })),
  }
  const wrong = error ? ' input-wrong' : ''
  const left = max - value.length
  return (
    <View className="field">
      <View className="label">
        {label}
        {more && <View className="label-more">{more}</View>}
      </View>
      {kind === 'text' ? (
        // -1: the platform would cut pasted words off in silence; we say how many are too many.
        <Textarea className={`input textarea${wrong}`} maxlength={-1} autoHeight {...shared} />
      ) : (
        <Input className={`input${wrong}`} maxlength={max} type={typeOf(kind)} {...shared} />
      )}
      {/* Known at build: a browser carries no code for listening. */}
      {WITH_VOICE && kind === 'text' && host.dictation && (
        <Dictate dictation={host.dictation} label={label} value={value} onChange={onChange} />
      )}
      <FieldFoot error={error} left={left} isNear={left < max / 10} />
    </View>
  )
}

const FieldFoot = ({ error, left, isNear }: { error: string | undefined; left: number; isNear: boolean }) => {
  if (!error && !isNear) return null
  return (
    <View className="field-foot">
      <View className="late">{error ?? ''}</View>
      {isNear && (
        <View className={left < 0 ? 'late' : 'small'}>{left < 0 ? `多了 ${-left} 个字` : `还能写 ${left} 个字`}</View>
      )}
    </View>
  )
}

// A browser's number field eats leading zeros and hyphens, so there the keypad alone is asked for.
const typeOf = (kind: Props['kind']) => (kind === 'phone' && host.kind === 'wechat' ? 'number' : 'text')

const webProps = (label: string, kind: Props['kind'], error: string | undefined) => ({
  'aria-label': label,
  ...(error ? { 'aria-invalid': 'true' } : {}),
  ...(kind === 'phone' ? { inputMode: 'tel', autocomplete: 'tel' } : {}),
})
