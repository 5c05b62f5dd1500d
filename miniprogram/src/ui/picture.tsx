type Props = {
  src: string
  /** What it is called for those who cannot see it. */
  name: string
  className?: string
  onError?: () => void
}

/** An image; the browser's own element, which knows alternative texts and loads only what comes into sight. */
export const Picture = ({ src, name, className, onError }: Props) => (
  <img className={className} src={src} alt={name} loading="lazy" decoding="async" onError={onError} />
)
