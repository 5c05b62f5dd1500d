import type { NeedView } from '@lianxin/shared/needs/views'
import { photosOf } from '@lianxin/shared/photos/rules'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/client'
import { nowMs } from '../../api/clock'

/** A link about to run out would break while the picture is loading, in ms. */
const MARGIN_MS = 20_000

/**
 * Links to all photos of a need, asked for when the first is shown. They work for five minutes and are never kept in the
 * phone; `fresh` asks anew when they have run out.
 */
export const usePhotoLinks = (need: NeedView) => {
  const { id, byCode, queryCode } = need
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: ['viewPhotos', { id, byCode, count: photosOf(need).length }],
    queryFn: () => call('viewPhotos', { id, ...(byCode && queryCode ? { code: queryCode } : {}) }),
    staleTime: Number.POSITIVE_INFINITY,
    meta: { isFleeting: true },
  })
  const isOld = () => data !== undefined && Date.parse(data.until) < nowMs() + MARGIN_MS
  const fresh = async () => (isOld() ? ((await refetch()).data ?? data) : data)
  return { photos: data?.photos, error, isFetching, refetch, fresh, isOld }
}
