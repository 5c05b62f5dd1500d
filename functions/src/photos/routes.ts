import { photoEndpoints } from '@lianxin/shared/photos/endpoints'
import { type Route, route } from '../http/route'
import { finishPhoto } from './finish-photo'
import { startPhoto } from './start-photo'
import { viewPhotos } from './view-photos'

type Deps = Parameters<typeof startPhoto>[0] & Parameters<typeof finishPhoto>[0] & Parameters<typeof viewPhotos>[0]

export const photoRoutes = (deps: Deps): Route[] => [
  route(photoEndpoints.startPhoto, startPhoto(deps)),
  route(photoEndpoints.finishPhoto, finishPhoto(deps)),
  route(photoEndpoints.viewPhotos, viewPhotos(deps)),
]
