import Taro from '@tarojs/taro'
import type { Destination } from './locate-types'

/** WeChat's own map, from which every navigation app of the phone opens. */
export const goThere = ({ name, address, point: [longitude, latitude] }: Destination): void => {
  Taro.openLocation({ longitude, latitude, name, address, scale: 17 }).catch(() => undefined)
}
