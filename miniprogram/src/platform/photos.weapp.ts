import { isPhotoType, PHOTO_BYTES_MAX } from '@lianxin/shared/photos/limits'
import Taro from '@tarojs/taro'
import { isTooLarge, type Made, type PhotoHost, STALL_MS, scaleOf, type Unusable } from './photo-types'

const QUALITY = 72
const files = () => wx.getFileSystemManager()

/** WeChat. */
export const photoHost: PhotoHost = {
  // Not Taro's, which leaves this one without a promise.
  choose: (most) =>
    new Promise((resolve) => {
      wx.chooseMedia({
        count: most,
        mediaType: ['image'],
        sizeType: ['compressed'],
        sourceType: ['album', 'camera'],
        success: ({ tempFiles }) =>
          resolve(tempFiles.map(({ tempFilePath }) => ({ name: '', make: () => make(tempFilePath) }))),
        // Turning back is no failure; no to WeChat's question about the camera or its privacy notice is.
        fail: ({ errMsg }) => resolve(/cancel/.test(errMsg) ? [] : 'refused'),
      })
    }),
  warmUp: () => undefined,
  show: async (file) => file,
  forget: (filePath) => files().unlink({ filePath }),
  post: ({ file }, { url, fields }, onProgress) =>
    new Promise((resolve) => {
      const sending = wx.uploadFile({
        url,
        filePath: file,
        name: 'file',
        formData: fields,
        // As long as the form is good for; standing still ends it sooner.
        timeout: 600_000,
        success: ({ statusCode }) => resolve(statusCode),
        fail: ({ errMsg }) => resolve(/no such file|not exist/i.test(errMsg) ? 410 : 0),
        complete: () => clearTimeout(timer),
      })
      const stall = () => sending.abort()
      let timer = setTimeout(stall, STALL_MS)
      sending.onProgressUpdate(({ progress }) => {
        clearTimeout(timer)
        timer = setTimeout(stall, STALL_MS)
        onProgress(progress)
      })
    }),
  view: (urls, at) => void Taro.previewImage({ urls, current: urls[at] ?? '' }),
}

const make = async (path: string): Promise<Made | Unusable> => {
  const chosen = await Taro.getImageInfo({ src: path }).catch(() => undefined)
  if (!chosen) return 'unreadable'
  if (isTooLarge(chosen)) return 'too_large'
  const small = await smallOf(path, chosen)
  const { type = '' } = await Taro.getImageInfo({ src: small })
  const mime = `image/${type === 'jpg' ? 'jpeg' : type}`
  if (!isPhotoType(mime)) return 'unreadable'
  const bytes = await sizeOf(small)
  if (bytes > PHOTO_BYTES_MAX) return 'too_large'
  const file = await saved(small)
  return file === undefined ? 'no_room' : { type: mime, bytes, file }
}

// An iPhone compresses JPEG only: what it cannot, goes as WeChat gave it.
const smallOf = async (path: string, { width, height }: { width: number; height: number }): Promise<string> => {
  const scale = scaleOf({ width, height })
  const compressed = await Taro.compressImage({
    src: path,
    quality: QUALITY,
    ...(scale < 1 ? { compressedWidth: Math.round(width * scale) } : {}),
  }).catch(() => undefined)
  if (!compressed) return path
  const isSmaller = (await sizeOf(compressed.tempFilePath)) < (await sizeOf(path))
  return isSmaller ? compressed.tempFilePath : path
}

const sizeOf = (filePath: string): Promise<number> =>
  new Promise((resolve, reject) => {
    files().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail: reject })
  })

const saved = (tempFilePath: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    files().saveFile({
      tempFilePath,
      success: ({ savedFilePath }) => resolve(String(savedFilePath)),
      fail: () => resolve(undefined),
    })
  })
