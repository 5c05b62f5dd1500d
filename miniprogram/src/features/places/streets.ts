import type { Point } from '@lianxin/shared/organisation/areas'
import type { TilePlace } from '@lianxin/shared/places/tile-place'

/** A street or a whole district to look from: the middle of its places. */
export type Street = { key: string; words: string; point: Point; count: number; isDistrict: boolean }

/** The streets of the places at hand, the one with most of them first; before them each district as a whole. */
export const streetsOf = (places: readonly TilePlace[]): Street[] => {
  const districts = grouped(places, ({ district }) => district)
  return [...districts].flatMap(([district, all]) => {
    const streets = [...grouped(all, ({ street }) => street)]
      .map(([words, those]) => middleOf(`${district} ${words}`, words, those))
      .sort((one, other) => other.count - one.count)
    const [most] = streets
    const words = districts.size === 1 ? '全区中间' : `${most?.words ?? ''}所在的区`
    return streets.length > 1 ? [middleOf(district, words, all), ...streets] : streets
  })
}

const grouped = (places: readonly TilePlace[], keyOf: (place: TilePlace) => string): Map<string, TilePlace[]> => {
  const groups = new Map<string, TilePlace[]>()
  for (const place of places) groups.set(keyOf(place), [...(groups.get(keyOf(place)) ?? []), place])
  return groups
}

const middleOf = (key: string, words: string, places: readonly TilePlace[]): Street => ({
  key,
  words,
  point: [mean(places.map(({ point }) => point[0])), mean(places.map(({ point }) => point[1]))],
  count: places.length,
  isDistrict: key === places[0]?.district,
})

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length
