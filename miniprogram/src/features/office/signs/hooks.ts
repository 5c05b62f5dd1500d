import type { SignRow } from '@lianxin/shared/boards/schema'
import type { Input, Output } from '@lianxin/shared/contract'
import {
  type InfiniteData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { ApiError } from '../../../api/api-error'
import { call } from '../../../api/client'
import { officeCall } from '../../../api/office-client'
import { useWhole } from '../../../api/whole'
import { useMe } from '../../../session/hooks'
import { mayArrange } from './rules'

type Pages = InfiniteData<Output<'listSigns'>, string>

const SIGNS = ['listSigns']
const MINUTE_MS = 60_000

/** All boards of the district, page after page; what has come so far can be used meanwhile. */
export const useSigns = () => {
  const query = useInfiniteQuery({
    queryKey: SIGNS,
    queryFn: ({ pageParam }) => officeCall('listSigns', pageParam ? { after: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (page) => page.after,
    meta: { isFleeting: true },
  })
  useWhole(query)
  return { ...query, signs: query.data?.pages.flatMap(({ signs }) => signs) }
}

/** The district's areas and streets, to choose from. */
export const useDistrict = () =>
  useQuery({
    queryKey: ['readOrganisation'],
    queryFn: () => officeCall('readOrganisation', {}),
    staleTime: MINUTE_MS,
  })

/** All units, page after page, for whoever pastes their names; not read before `isWanted`. */
export const useUnits = (isWanted: boolean) => {
  const query = useInfiniteQuery({
    queryKey: ['listUnits'],
    queryFn: ({ pageParam }) => officeCall('listUnits', pageParam ? { after: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (page) => page.after,
    enabled: isWanted,
    staleTime: MINUTE_MS,
    meta: { isFleeting: true },
  })
  useWhole(query, isWanted)
  return { ...query, units: query.data?.pages.flatMap(({ units }) => units) ?? [] }
}

/** May whoever is signed in make, move and print boards, rather than only look? */
export const useMayArrange = (): boolean => {
  const me = useMe()
  return me !== undefined && mayArrange(me)
}

/** Moves, retires or replaces a board; the list follows at once, and shows what is so when somebody was quicker. */
export const useChangeSign = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'changeSign'>) => officeCall('changeSign', input),
    onSuccess: ({ sign, replacement }) => {
      patch(client, sign.code, () => sign)
      if (replacement) void client.invalidateQueries({ queryKey: SIGNS })
    },
    onError: (failure) => {
      if (failure instanceof ApiError && failure.code === 'stale_version')
        void client.invalidateQueries({ queryKey: SIGNS })
    },
  })
}

/** Somebody looked: its numbers are right, and a report is dealt with. */
export const useVerifySign = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ code }: Input<'verifyBoard'>) => call('verifyBoard', { code }),
    onSuccess: ({ verifiedOn }, { code }) => {
      patch(client, code, ({ report: _, ...sign }) => ({ ...sign, verifiedOn }))
      void client.invalidateQueries({ queryKey: SIGNS })
    },
  })
}

/** Makes boards; the same key makes the same ones again. */
export const useCreateSigns = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'createSigns'>) => officeCall('createSigns', input),
    onSuccess: () => void client.invalidateQueries({ queryKey: SIGNS }),
  })
}

/** What is printed of these boards, never from a cache: paper cannot be corrected. */
export const useSheets = (codes: readonly string[]) =>
  useQuery({
    queryKey: ['readSheets', codes],
    queryFn: () => officeCall('readSheets', { codes: [...codes] }),
    enabled: codes.length > 0,
    gcTime: 0,
    meta: { isFleeting: true },
  })

/** These sheets came out of the printer. */
export const useMarkPrinted = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Input<'markPrinted'>) => officeCall('markPrinted', input),
    onSuccess: () => void client.invalidateQueries({ queryKey: SIGNS }),
  })
}

const patch = (client: QueryClient, code: string, change: (sign: SignRow) => SignRow): void => {
  client.setQueryData<Pages>(
    SIGNS,
    (pages) =>
      pages && {
        ...pages,
        pages: pages.pages.map((page) => ({
          ...page,
          signs: page.signs.map((sign) => (sign.code === code ? change(sign) : sign)),
        })),
      },
  )
}
