import { isTooLarge, type Size, scaleOf, type Unusable } from './photo-types'

/** Small enough for a weak network, and the small print of a pay slip can still be read. */
const QUALITY = 0.8

/**
 * Draws a picture upright and small, as JPEG: a HEIC that this browser can show becomes one as well. `orientation` is
 * what its header says, for browsers that do not turn pictures by themselves.
 */
export const drawSmall = async (file: Blob, orientation: number): Promise<Blob | Unusable> => {
  const url = URL.createObjectURL(file)
  try {
    const image = await loaded(url)
    if (!image) return 'unreadable'
    const { naturalWidth, naturalHeight } = image
    if (isTooLarge({ width: naturalWidth, height: naturalHeight })) return 'too_large'
    const canvas = draw(image, turnsByItself() ? 1 : orientation)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
    // iOS holds on to a canvas's memory until it is emptied.
    canvas.width = 0
    return blob ?? 'unreadable'
  } finally {
    URL.revokeObjectURL(url)
  }
}

// An image element, not createImageBitmap: browsers decode a JPEG to the size it is drawn in, with a fraction of memory.
const loaded = (url: string): Promise<HTMLImageElement | undefined> =>
  new Promise((resolve) => {
    const image = new Image()
    image.onload = () => resolve(image.naturalWidth > 0 ? image : undefined)
    image.onerror = () => resolve(undefined)
    image.src = url
  })

// Chrome before 81 and Safari before 13.1 draw pictures as they lie in the file.
const turnsByItself = (): boolean => CSS.supports('image-orientation', 'from-image')

const draw = (image: HTMLImageElement, orientation: number): HTMLCanvasElement => {
  const { width, height } = scaled({ width: image.naturalWidth, height: image.naturalHeight })
  const canvas = document.createElement('canvas')
  const isLying = orientation > 4
  canvas.width = isLying ? height : width
  canvas.height = isLying ? width : height
  const pen = canvas.getContext('2d')
  if (!pen) return canvas
  // What is see-through would turn black in a JPEG.
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.imageSmoothingQuality = 'high'
  pen.transform(...turns(orientation, width, height))
  pen.drawImage(image, 0, 0, width, height)
  return canvas
}

const scaled = (size: Size): Size => {
  const scale = scaleOf(size)
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) }
}

/** How each of EXIF's eight orientations is turned upright. */
const turns = (orientation: number, w: number, h: number): [number, number, number, number, number, number] => {
  switch (orientation) {
    case 2:
      return [-1, 0, 0, 1, w, 0]
    case 3:
      return [-1, 0, 0, -1, w, h]
    case 4:
      return [1, 0, 0, -1, 0, h]
    case 5:
      return [0, 1, 1, 0, 0, 0]
    case 6:
      return [0, 1, -1, 0, h, 0]
    case 7:
      return [0, -1, -1, 0, h, w]
    case 8:
      return [0, -1, 1, 0, 0, w]
    default:
      return [1, 0, 0, 1, 0, 0]
  }
}
