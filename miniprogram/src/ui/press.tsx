import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { host } from '../platform/host'
import { a11y } from './a11y'

type Props = PropsWithChildren<{
  onPress: () => void
  className?: string
  role?: 'button' | 'link' | 'radio' | 'checkbox'
  /** What it is called when its text alone does not say. */
  label?: string | undefined
  isChecked?: boolean | undefined
  isDisabled?: boolean
  isBusy?: boolean
  isHere?: boolean | undefined
  id?: string
  describedBy?: string | undefined
}>

/** Anything one can press: by finger, by mouse, by Enter or Space. */
export const Press = ({
  onPress,
  className = '',
  role = 'button',
  children,
  id,
  isDisabled,
  isBusy,
  ...told
}: Props) => {
  const isOff = isDisabled === true || isBusy === true
  const press = () => {
    if (!isOff) onPress()
  }
  return (
    <View
      {...(id ? { id } : {})}
      className={`press ${isOff ? 'press-off ' : ''}${className}`}
      hoverClass={isOff ? 'none' : 'press-on'}
      onClick={press}
      {...a11y({ role, tabIndex: 0, isBusy, ...(isOff ? { isDisabled: true } : {}), ...told })}
      {...(host.kind === 'web' ? { onKeyDown: onKey(press) } : {})}
    >
      {children}
    </View>
  )
}

const onKey = (press: () => void) => (event: { key: string; preventDefault: () => void }) => {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  press()
}
