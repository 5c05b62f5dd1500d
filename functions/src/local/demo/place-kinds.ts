import type { Access, Amenity, PlaceKind, ToiletPlace } from '@lianxin/shared/places/amenities'

/** What stands at a road: everything of a place but where it is. `of` is whom it is called after, by turns. */
export type Kind = {
  kind: PlaceKind
  of: readonly string[]
  /** Named by its host and road. */
  called: (host: string, road: string) => string
  isHosted: boolean
  hours: string
  amenities: readonly Exclude<Amenity, 'toilet'>[]
  toilet: ToiletPlace
  access: Access
}

const banks = ['惠民银行', '同裕银行', '京禾银行']
const towers = ['聚源大厦', '泰和保险中心', '望星台中心', '通衢广场', '云上河大厦', '安澜证券楼']
const called = (what: string) => (host: string, road: string) => `${host}${road}${what}`
const station = { kind: 'warm_station', isHosted: true, access: 'outdoor' } as const
const basics = ['cool', 'warm', 'shelter', 'water', 'rest'] as const

/** Each by the letter it has in `place-roads.ts`. */
export const kinds: Readonly<Record<string, Kind>> = {
  B: {
    ...station,
    of: banks,
    called: called('支行暖心驿站'),
    hours: '周一至周五 09:00-17:00；周六、周日 09:30-16:00；节假日 休息',
    amenities: [...basics, 'medicine', 'charging'],
    toilet: 'inside',
  },
  P: {
    ...station,
    of: banks,
    called: called('自助银行'),
    hours: '24小时',
    amenities: ['cool', 'warm', 'shelter'],
    toilet: 'none',
  },
  R: {
    ...station,
    of: ['禾木里面馆', '三味街快餐', '长亭外饺子馆', '青石桥包子铺'],
    called: called('店暖心驿站'),
    hours: '每天 10:00-21:30',
    amenities: ['cool', 'warm', 'water', 'rest', 'discount', 'hot_meal'],
    toilet: 'inside',
  },
  N: {
    ...station,
    of: ['十月枫粥铺', '小满仓烧饼店'],
    called: called('店夜间驿站'),
    hours: '每天 17:00-次日03:00',
    amenities: [...basics, 'discount', 'hot_meal'],
    toilet: 'none',
  },
  S: {
    ...station,
    of: ['小满仓超市', '青石桥便利店', '晨帆便利店'],
    called: called('店'),
    hours: '每天 06:30-23:00',
    amenities: ['cool', 'warm', 'water', 'charging', 'hot_meal'],
    toilet: 'none',
  },
  K: {
    ...station,
    of: ['北槐药房'],
    called: called('店暖心驿站'),
    hours: '每天 08:00-21:00',
    amenities: ['cool', 'warm', 'water', 'rest', 'medicine'],
    toilet: 'none',
  },
  H: {
    ...station,
    of: ['月坛社区医院'],
    called: (host) => `${host}急诊候诊厅`,
    hours: '24小时',
    amenities: [...basics, 'medicine'],
    toilet: 'inside',
  },
  W: {
    ...station,
    of: ['晨帆快递', '云上河快递'],
    called: called('网点'),
    hours: '每天 07:00-22:00',
    amenities: ['shelter', 'water', 'rest', 'charging', 'battery_swap'],
    toilet: 'nearby',
  },
  C: {
    ...station,
    of: ['社区党群服务中心'],
    called: (host, road) => `${road}${host}暖心驿站`,
    hours: '周一至周六 08:30-20:00；节假日 09:00-17:00',
    amenities: [...basics, 'medicine', 'charging', 'hot_meal'],
    toilet: 'inside',
  },
  J: {
    ...station,
    kind: 'workers_home',
    of: ['职工之家'],
    called: (host, road) => `${road}${host}`,
    hours: '周一至周五 08:30-20:30；周六 09:00-17:00；节假日 休息',
    amenities: [...basics, 'charging'],
    toilet: 'inside',
  },
  L: {
    ...station,
    kind: 'reading_room',
    of: ['十月枫书店'],
    called: called('职工书屋'),
    hours: '周二至周日 10:00-20:00',
    amenities: ['cool', 'warm', 'rest', 'charging'],
    toilet: 'none',
  },
  M: {
    ...station,
    kind: 'nursing_room',
    of: ['石榴红百货'],
    called: called('店母婴关爱室'),
    hours: '每天 10:00-22:00',
    amenities: ['cool', 'warm', 'rest', 'water'],
    toilet: 'inside',
  },
  T: {
    ...station,
    kind: 'toilet',
    isHosted: false,
    of: ['公厕'],
    called: (host, road) => `${road}${host}`,
    hours: '每天 05:30-22:30',
    amenities: [],
    toilet: 'inside',
  },
  G: {
    ...station,
    kind: 'toilet',
    isHosted: false,
    of: ['24小时公厕'],
    called: (host, road) => `${road}${host}`,
    hours: '24小时',
    amenities: [],
    toilet: 'inside',
  },
  O: {
    ...station,
    of: towers,
    called: (host, road) => `${host}（${road}）职工驿站`,
    hours: '周一至周五 08:00-18:00；节假日 休息',
    amenities: [...basics, 'charging'],
    toilet: 'inside',
    access: 'inside',
  },
  I: {
    ...station,
    kind: 'workers_home',
    of: towers,
    called: (host, road) => `${host}（${road}）职工之家`,
    hours: '周一至周五 08:30-17:30；节假日 休息',
    amenities: basics,
    toilet: 'inside',
    access: 'inside',
  },
}
