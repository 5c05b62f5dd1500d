import type { Destination } from './locate-types'

/** Opens the phone's own map: on the web Amap's page, which on a phone hands over to its app. */
export const goThere = ({ name, point: [lng, lat] }: Destination): void => {
  const link = document.createElement('a')
  link.href = `https://uri.amap.com/marker?position=${lng},${lat}&name=${encodeURIComponent(name)}&coordinate=gaode&callnative=1`
  link.target = '_blank'
  link.rel = 'noreferrer'
  document.body.append(link)
  link.click()
  link.remove()
}
