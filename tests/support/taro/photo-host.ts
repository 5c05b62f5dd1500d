import type { Chosen, Made, PhotoHost, Unusable } from '../../../miniprogram/src/platform/photo-types'

type Post = PhotoHost['post']

/** What the tests see and steer of the phone's photos. */
export const camera = {
  /** What the person chooses next. */
  chosen: [] as readonly Chosen[] | 'refused',
  /** The store's answer to a posted photo. */
  post: (async () => 204) as Post,
  /** Files posted, in order. */
  posted: [] as string[],
  forgotten: [] as string[],
}

/** A file that becomes this. */
export const picture = (name: string, becomes?: Unusable): Chosen => ({
  name,
  make: async () => becomes ?? ({ type: 'image/jpeg', bytes: 1000, file: name } satisfies Made),
})

/** Stands for the platform's half: nothing is drawn, kept or sent. */
export const photoHost: PhotoHost = {
  choose: async () => camera.chosen,
  warmUp: () => undefined,
  show: async (file) => `blob:${file}`,
  forget: (file) => void camera.forgotten.push(file),
  post: (photo, to, onProgress) => {
    camera.posted.push(photo.file)
    return camera.post(photo, to, onProgress)
  },
  view: undefined,
}
