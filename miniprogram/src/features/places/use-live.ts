import type { PlaceLive } from '@lianxin/shared/places/views'
import { useQuery } from '@tanstack/react-query'
import { placeSend } from '../../api/place-client'

const FRESH_MS = 60_000

/** What was said lately of the places on the screen, by their ids; nothing waits for it. */
export const useLive = (ids: readonly string[]): ReadonlyMap<string, PlaceLive> => {
  const { data } = useQuery({
    queryKey: ['listLive', ids.join()],
    queryFn: () => placeSend('listLive', { ids: ids.join() }),
    enabled: ids.length > 0,
    staleTime: FRESH_MS,
    // Hours old it would say the opposite of what is true.
    meta: { isFleeting: true },
  })
  return new Map(data?.places.map((live) => [live.id, live]))
}
