import { Image } from '@tarojs/components'
import { a11y } from './a11y'

type Props = { src: string; name: string; className?: string; onError?: () => void }

/** An image, which fills its box. */
export const Picture = ({ src, name, className = '', onError = () => undefined }: Props) => (
  <Image className={className} src={src} mode="aspectFill" lazyLoad onError={onError} {...a11y({ label: name })} />
)
