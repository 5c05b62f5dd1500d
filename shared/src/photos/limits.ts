/** What a photo may be; the same three everywhere, since every browser and WeChat show them. */
export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const
export type PhotoType = (typeof photoTypes)[number]

/** Narrows what a phone says a file is. */
export const isPhotoType = (type: string): type is PhotoType => photoTypes.some((one) => one === type)

/** Largest photo stored, in bytes: a phone that cannot compress may still send what its camera made. */
export const PHOTO_BYTES_MAX = 5 * 1024 * 1024
/** Most pixels: decoded they take 80 MB, which a cheap phone still has. */
export const PHOTO_PIXELS_MAX = 20_000_000
/** Longest side in pixels: a long screenshot of a chat fits, and no format here goes further. */
export const PHOTO_SIDE_MAX = 16_383

/** Photos in one telling or message. */
export const PHOTOS_MAX = 9
/** Photos in a need and all its messages together: their links fit into one reply. */
export const NEED_PHOTOS_MAX = 45
/** Uploads one person may start in an hour, retries included. */
export const PHOTOS_AN_HOUR = 60
