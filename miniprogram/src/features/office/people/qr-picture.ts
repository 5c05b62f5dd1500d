import { renderSVG } from 'uqr'

/** A QR code of a text as a picture a page can show: an address that holds the drawing itself. */
export const qrPicture = (text: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(renderSVG(text, { ecc: 'M', border: 4 }))}`
