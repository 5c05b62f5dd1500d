import type { Output } from '@lianxin/shared/contract'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { NeedEvent } from '@lianxin/shared/needs/schema'
import type { NeedView } from '@lianxin/shared/needs/views'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { isUncertain } from '../../api/api-error'
import { call } from '../../api/client'
import { useRefreshOnShow } from '../../api/refresh'
import { newId } from '../../platform/ids'

const needKey = (id: string) => ['readNeed', { id }] as const

/** One need as this person may see it; looked at again each time its page shows. */
export const useNeed = (id: string) => {
  const query = useQuery({ queryKey: needKey(id), queryFn: () => call('readNeed', { id }), enabled: id !== '' })
  useRefreshOnShow(query.refetch)
  return query
}

const useRows = (name: 'listMyNeeds' | 'listInbox') => {
  const query = useInfiniteQuery({
    queryKey: [name],
    queryFn: ({ pageParam }) => call(name, pageParam ? { after: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: (page: Output<'listInbox'>) => page.after,
  })
  useRefreshOnShow(query.refetch)
  // A need that moved between two pages would stand on both.
  const rows = query.data?.pages.flatMap((page) => page.rows)
  return { ...query, rows: rows && [...new Map(rows.map((row) => [row.id, row])).values()] }
}

/** The needs I filed, newest first, page by page. */
export const useMyNeeds = () => useRows('listMyNeeds')

/** 待办: what I or my body hold, what is due next first, page by page. */
export const useInbox = () => useRows('listInbox')

/** Finds a need by its 查询码; the code stays out of every address and every kept list. */
export const useFindNeed = () => useMutation({ mutationFn: (code: string) => call('findNeed', { code }), gcTime: 0 })

type Attempt = { act: string; key: string }

/**
 * Makes moves on one need. A move keeps its key until it is answered, so that pressing again after a lost reply
 * makes it once. When somebody else was first, `changed` holds what happened meanwhile; nothing typed is lost.
 */
export const useMoveNeed = (need: NeedView) => {
  const client = useQueryClient()
  const attempt = useRef<Attempt | undefined>(undefined)
  const [changed, setChanged] = useState<NeedEvent[]>([])
  const mutation = useMutation<NeedView, Error, MoveInput>({
    mutationFn: async (act) => {
      const text = JSON.stringify(act)
      if (attempt.current?.act !== text) attempt.current = { act: text, key: await newId() }
      return call('moveNeed', { id: need.id, key: attempt.current.key, version: need.version, act })
    },
    onSuccess: (moved) => {
      attempt.current = undefined
      setChanged([])
      client.setQueryData(needKey(need.id), moved)
      void client.invalidateQueries({ predicate: ({ queryKey }) => isListKey(queryKey[0]) })
    },
    onError: async (failure) => {
      // It may have been done: only the same key, sent again, finds out without doing it twice.
      if (isUncertain(failure)) return
      attempt.current = undefined
      const fresh = await client.fetchQuery({
        queryKey: needKey(need.id),
        queryFn: () => call('readNeed', { id: need.id }),
      })
      setChanged(fresh.events.filter((event) => event.n > need.version))
    },
  })
  return { ...mutation, changed }
}

/** The moves of one need, as its parts are given them. */
export type Mover = ReturnType<typeof useMoveNeed>

const isListKey = (name: unknown): boolean => name === 'listMyNeeds' || name === 'listInbox' || name === 'listNotices'
