import { wordsOf } from '@lianxin/shared/errors'
import { whyNotPlace } from '@lianxin/shared/places/rules'
import type { KeptPlace } from '@lianxin/shared/places/views'

/** Why a move cannot be made now, in the server's own sentence; undefined when it can. */
export const whyNot = (place: KeptPlace, move: Parameters<typeof whyNotPlace>[1]): string | undefined => {
  const code = whyNotPlace(place, move, place.parts)
  return code && wordsOf(code)
}
