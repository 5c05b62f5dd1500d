import { renderSVG } from 'uqr'
import { Picture } from './picture'
import './qr-code.css'

type Props = {
  /** What a phone reads of it. */
  text: string
  /** What it is called for those who cannot see it. */
  name: string
}

/** A QR code for another phone to scan: an image whose address holds the drawing itself. */
export const QrCode = ({ text, name }: Props) => (
  <Picture
    className="qr"
    src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(renderSVG(text, { ecc: 'M', border: 4 }))}`}
    name={name}
  />
)
