/** In what a map counts its degrees: the same numbers lie hundreds of metres apart. */
export const systems = ['wgs84', 'gcj02', 'bd09'] as const
export type CoordinateSystem = (typeof systems)[number]

export const systemNames: Readonly<Record<CoordinateSystem, string>> = {
  wgs84: 'WGS-84',
  gcj02: 'GCJ-02',
  bd09: 'BD-09',
}

/** Where each comes from, as somebody at a desk knows it. */
export const systemSources: Readonly<Record<CoordinateSystem, string>> = {
  wgs84: 'GPS、天地图',
  gcj02: '高德、腾讯地图',
  bd09: '百度地图',
}

const NAMED = /[（(]\s*(WGS|GCJ|BD)[-\s]?(84|02|09)\s*[)）]\s*$/i

/** `经度（GCJ-02）`. */
export const inSystem = (title: string, system: CoordinateSystem): string => `${title}（${systemNames[system]}）`

/** Titles without the system that one of them names, and that system. */
export const namedSystem = (titles: readonly string[]): { titles: string[]; system: CoordinateSystem | undefined } => {
  const named = titles.flatMap((title) => NAMED.exec(title)?.slice(1).join('').toLowerCase() ?? [])
  return {
    titles: titles.map((title) => title.replace(NAMED, '')),
    system: systems.find((one) => named.includes(one)),
  }
}
