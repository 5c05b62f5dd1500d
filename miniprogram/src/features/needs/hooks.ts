import type { Output } from '@lianxin/shared/contract'
import type { MoveInput } from '@lianxin/shared/needs/endpoints'
import type { NeedEvent } from '@lianxin/shared/needs/schema'
import type { NeedView } from '@lianxin/shared/needs/views'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { isUncertain } from '../../api/api-error'
import { call } from '../../api/client'
import { uploadPhotos } from '../../api/photo-upload'
import { useRefreshOnShow } from '../../api/refresh'
import { newId } from '../../platform/ids'
import { codeOf } from './codes'
import { findByCode } from './find-by-code'
import { moveByQueue } from './move-by-queue'
import { needKey } from './need-key'

/** One need as this person may see it, or by the 查询码 kept here; looked at again each time its page shows. */
export const useNeed = (id: string, byCode = false) => {
  const code = byCode ? codeOf(id)?.code : undefined
  const query = useQuery({
    queryKey: needKey(id, byCode),
    queryFn: () => readNeed(id, code),
    enabled: byCode ? code !== undefined : id !== '',
  })
  useRefreshOnShow((options) => (byCode && code === undefined ? undefined : query.refetch(options)))
  return query
}

const readNeed = (id: string, code: string | undefined): Promise<NeedView> =>
  code === undefined ? call('readNeed', { id }) : findByCode(code)

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
export const useFindNeed = () => useMutation({ mutationFn: findByCode, gcTime: 0 })

/** A move as it is written; `keys` are of photos in this phone, which go before it. */
export type Making = MoveInput & { keys?: readonly string[] }

type Attempt = { act: string; key: Promise<string> }

/**
 * Makes moves on one need. A move keeps its key until it is answered, so that pressing again after a lost reply
 * makes it once. A filer's move that gets no answer is kept and sent later: it succeeds with nothing to show yet.
 * When somebody else was first, `changed` holds what happened meanwhile; nothing typed is lost.
 */
export const useMoveNeed = (need: NeedView) => {
  const client = useQueryClient()
  const attempt = useRef<Attempt | undefined>(undefined)
  const [changed, setChanged] = useState<NeedEvent[]>([])
  const mutation = useMutation<NeedView | undefined, Error, Making>({
    mutationFn: async ({ keys = [], ...act }) => {
      const text = JSON.stringify([act, keys])
      // Before anything is waited for: a second press at once is the same move.
      if (attempt.current?.act !== text) attempt.current = { act: text, key: newId() }
      const input = { id: need.id, key: await attempt.current.key, version: need.version, act }
      if (need.part === 'filer') return moveByQueue(need, input, keys)
      const photos = keys.length > 0 ? { photos: await uploadPhotos(keys) } : {}
      return call('moveNeed', { ...input, act: { ...act, ...photos } })
    },
    onSuccess: (moved) => {
      attempt.current = undefined
      setChanged([])
      if (!moved) return
      client.setQueryData(needKey(need.id, need.byCode), moved)
      void client.invalidateQueries({ predicate: ({ queryKey }) => isListKey(queryKey[0]) })
    },
    onError: async (failure) => {
      // It may have been done: only the same key, sent again, finds out without doing it twice.
      if (isUncertain(failure)) return
      attempt.current = undefined
      const fresh = await client.fetchQuery({
        queryKey: needKey(need.id, need.byCode),
        queryFn: () => readNeed(need.id, need.byCode ? need.queryCode : undefined),
      })
      setChanged(fresh.events.filter((event) => event.n > need.version))
    },
  })
  return { ...mutation, changed }
}

/** The moves of one need, as its parts are given them. */
export type Mover = ReturnType<typeof useMoveNeed>

const isListKey = (name: unknown): boolean => name === 'listMyNeeds' || name === 'listInbox' || name === 'listNotices'
