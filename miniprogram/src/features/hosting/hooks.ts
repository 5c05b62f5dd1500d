import type { PlaceMove } from '@lianxin/shared/places/moves'
import type { PlaceKept } from '@lianxin/shared/places/schema'
import type { KeptPlace } from '@lianxin/shared/places/views'
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiError } from '../../api/api-error'
import { placeCall, placeSend } from '../../api/place-client'
import { useRefreshOnShow } from '../../api/refresh'
import { afterPart, isSameIn } from './kept'

const keyOf = (id: string) => ['readKept', { id }]
const read = (id: string) => placeCall('readKept', { id })

/** Everything of a place one keeps; looked at again while the page shows. */
export const useKept = (id: string) => {
  const query = useQuery({ queryKey: keyOf(id), queryFn: () => read(id), enabled: id !== '' })
  useRefreshOnShow((options) => (id === '' ? undefined : query.refetch(options)))
  return { ...query, place: query.data?.place }
}

/** The places one hosts. */
export const useHosted = () => {
  const query = useQuery({ queryKey: ['listHosted'], queryFn: () => placeCall('listHosted', {}) })
  useRefreshOnShow(query.refetch)
  return { ...query, places: query.data?.places }
}

/** Does something to a place as it was seen; who was overtaken sees at once what is there now. */
export const useMovePlace = ({ id, version }: Pick<KeptPlace, 'id' | 'version'>) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (move: PlaceMove) => placeCall('movePlace', { id, version, move }),
    onSuccess: ({ place }) => put(client, id, place),
    onError: (failure) => lookAgain(client, id, failure),
  })
}

/** The mover of a place, as its parts are given it. */
export type Mover = ReturnType<typeof useMovePlace>

/** Changes some of what hosts keep true; what somebody else changed beside it does not stand in the way. */
export const useKeep = (seen: KeptPlace) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (part: Partial<PlaceKept>) => keepPart(seen, part),
    onSuccess: ({ place }) => put(client, seen.id, place),
    onError: (failure) => lookAgain(client, seen.id, failure),
  })
}

const keepPart = async (seen: KeptPlace, part: Partial<PlaceKept>) => {
  const send = (place: KeptPlace) =>
    placeCall('movePlace', {
      id: place.id,
      version: place.version,
      move: { move: 'keep', kept: afterPart(place, part) },
    })
  try {
    return await send(seen)
  } catch (failure) {
    if (!(failure instanceof ApiError) || failure.code !== 'stale_version') throw failure
    const latest = (await read(seen.id)).place
    // The very thing being changed: a person must look first.
    if (!isSameIn(seen, latest, part)) throw failure
    return send(latest)
  }
}

const put = (client: QueryClient, id: string, place: KeptPlace | undefined): void => {
  if (place) client.setQueryData(keyOf(id), { place })
  for (const queryKey of [['listHosted'], ['listPlaces'], ['listAudit']]) void client.invalidateQueries({ queryKey })
}

const past: readonly string[] = ['stale_version', 'no_case', 'place_removed', 'wrong_state', 'hosts_full', 'not_host']

const lookAgain = (client: QueryClient, id: string, failure: Error): void => {
  if (failure instanceof ApiError && past.includes(failure.code)) void client.invalidateQueries({ queryKey: keyOf(id) })
}

/** A link for one person more. */
export const useInviteHost = (id: string) => useMutation({ mutationFn: () => placeCall('inviteHost', { id }) })

/** Which place an invitation is for; kept nowhere, and asked for without signing in. */
export const useHosting = (token: string | undefined) =>
  useQuery({
    queryKey: ['readHosting', token],
    queryFn: () => placeSend('readHosting', { token: token ?? '' }),
    enabled: token !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    meta: { isFleeting: true },
  })

/** Joins as a host; `data` is the place from then on. */
export const useAcceptHosting = (token: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (name: string) => placeCall('acceptHosting', { token, name }),
    onSuccess: ({ place }) => put(client, place.id, place),
  })
}
