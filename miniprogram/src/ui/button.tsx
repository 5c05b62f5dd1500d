import { View } from '@tarojs/components'
import { useId } from 'react'
import { Press } from './press'

type Props = {
  words: string
  onPress: () => void
  /** One `main` per screen. */
  kind?: 'main' | 'quiet' | 'plain' | 'danger'
  /** Why it cannot be pressed now, in a sentence; shown beneath it. */
  disabledReason?: string | undefined
  isBusy?: boolean
  /** What it is called when its words alone do not say. */
  label?: string
  className?: string
}

/** A button, 48 px high at least. One that cannot be pressed stays and says why. */
export const Button = ({
  words,
  onPress,
  kind = 'quiet',
  disabledReason,
  isBusy = false,
  label,
  className = '',
}: Props) => {
  const why = useId()
  return (
    <View className={className}>
      <Press
        className={`btn btn-${kind}`}
        onPress={onPress}
        isDisabled={disabledReason !== undefined}
        isBusy={isBusy}
        label={label}
        describedBy={disabledReason ? why : undefined}
      >
        {isBusy ? '请稍等…' : words}
      </Press>
      {disabledReason && (
        <View id={why} className="btn-why">
          {disabledReason}
        </View>
      )}
    </View>
  )
}
