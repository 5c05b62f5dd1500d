import { createElement, type ReactNode } from 'react'
import { phone } from './taro'

type Props = Readonly<Record<string, unknown>> & { children?: ReactNode }
type Typed = { target: { value: string } }

/** What a browser's element understands of a Taro component's props. */
const plain = (props: Props): Record<string, unknown> => {
  const { hoverClass, catchMove, nativeProps, onInput, autoHeight, maxlength, children, ...rest } = props
  const { autocomplete, ...native } = isProps(nativeProps) ? nativeProps : {}
  return { ...rest, ...native, ...(autocomplete ? { autoComplete: autocomplete } : {}) }
}

const isProps = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const written = ({ onInput }: Props) => ({
  onChange: (event: Typed) => {
    if (typeof onInput === 'function') onInput({ detail: { value: event.target.value } })
  },
})

/** Taro's components as plain HTML: what a test asks is what a person sees, hears and presses. */
export const View = (props: Props) => createElement('div', plain(props), props.children)
export const Text = (props: Props) => createElement('span', plain(props), props.children)
export const ScrollView = View
export const Input = (props: Props) => createElement('input', { ...plain(props), ...written(props) })
export const Textarea = (props: Props) => createElement('textarea', { ...plain(props), ...written(props) })
/** WeChat's own: pressed, it tells what the test says WeChat tells. */
export const Button = ({ openType, onGetPhoneNumber, ...rest }: Props) => {
  const told = () => {
    if (openType === 'getPhoneNumber' && typeof onGetPhoneNumber === 'function')
      onGetPhoneNumber({ detail: phone.gives })
  }
  return createElement('button', { ...plain(rest), type: 'button', onClick: told }, rest.children)
}
export const Picker = View
export const Image = (props: Props) => createElement('img', plain(props))
export const Block = (props: Props) => props.children
