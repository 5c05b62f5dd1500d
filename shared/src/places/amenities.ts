/** 八可, in the order of the source (mechanism 4.8). */
export const eight = ['cool', 'warm', 'shelter', 'toilet', 'water', 'rest', 'medicine', 'discount'] as const
/** What couriers ask for beyond the eight (ours). */
export const beyond = ['hot_meal', 'charging', 'battery_swap'] as const
export const amenities = [...eight, ...beyond] as const
export type Amenity = (typeof amenities)[number]

/** Official names, as office and hosts use them. */
export const amenityTerms: Readonly<Record<Amenity, string>> = {
  cool: '热可纳凉',
  warm: '冷可取暖',
  shelter: '雨可栖身',
  toilet: '急可如厕',
  water: '渴可饮水',
  rest: '累可歇脚',
  medicine: '伤可用药',
  discount: '餐可优惠',
  hot_meal: '热饭',
  charging: '手机充电',
  battery_swap: '换电',
}

/** The same in two or three letters, for lists and filters on a phone. */
export const amenityWords: Readonly<Record<Amenity, string>> = {
  cool: '纳凉',
  warm: '取暖',
  shelter: '避雨',
  toilet: '如厕',
  water: '饮水',
  rest: '休息',
  medicine: '药品',
  discount: '餐饮优惠',
  hot_meal: '热饭',
  charging: '充电',
  battery_swap: '换电',
}

/** Kinds of place; public toilets are imported, since there are more of them than stations (mechanism 4.26). */
export const placeKinds = ['warm_station', 'workers_home', 'nursing_room', 'reading_room', 'toilet'] as const
export type PlaceKind = (typeof placeKinds)[number]

export const placeKindWords: Readonly<Record<PlaceKind, string>> = {
  warm_station: '暖心驿站',
  workers_home: '职工之家',
  nursing_room: '母婴关爱室',
  reading_room: '职工书屋',
  toilet: '公共厕所',
}

/** Who may come in: the fact that is shown first. */
export const accesses = ['outdoor', 'inside'] as const
export type Access = (typeof accesses)[number]

export const accessWords: Readonly<Record<Access, string>> = {
  outdoor: '外卖、快递、环卫都能进',
  inside: '只供本单位职工',
}

/** Where the toilet is; `nearby` is described in words. */
export const toiletPlaces = ['inside', 'nearby', 'none'] as const
export type ToiletPlace = (typeof toiletPlaces)[number]

export const toiletWords: Readonly<Record<ToiletPlace, string>> = { inside: '站内', nearby: '附近', none: '无' }

/** `站内`, `附近：地铁站B口` */
export const toiletText = ({ where, note }: { where: ToiletPlace; note?: string | undefined }): string =>
  note ? `${toiletWords[where]}：${note}` : toiletWords[where]

/** What can be wrong with a place as a whole. */
export const placeFaults = ['closed', 'moved', 'refused'] as const
export type PlaceFault = (typeof placeFaults)[number]

export const placeFaultWords: Readonly<Record<PlaceFault, string>> = {
  closed: '没开门',
  moved: '搬走了',
  refused: '不让进',
}

/** What a report is about. */
export const subjects = [...amenities, ...placeFaults] as const
export type Subject = (typeof subjects)[number]

/** Narrows a subject to what is wrong with the place as a whole. */
export const isPlaceFault = (subject: Subject): subject is PlaceFault => placeFaults.some((one) => one === subject)

/** `饮水坏了`, `没开门`. */
export const subjectWords = (subject: Subject): string =>
  isPlaceFault(subject) ? placeFaultWords[subject] : `${amenityWords[subject]}用不了`
