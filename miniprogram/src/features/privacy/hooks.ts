import { isOpen } from '@lianxin/shared/needs/rules'
import type { NeedRow } from '@lianxin/shared/needs/views'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { ApiError } from '../../api/api-error'
import { call } from '../../api/client'
import { privacyCall } from '../../api/privacy-client'
import { items, onItems } from '../../api/queue-items'
import { host } from '../../platform/host'
import { newId } from '../../platform/ids'
import { forgetPhone } from '../../session/forget-phone'
import { needKey } from '../needs/need-key'
import { textOf } from './export-text'

/** Everything I filed, all pages of it. */
const allRows = async (): Promise<NeedRow[]> => {
  const rows: NeedRow[] = []
  let after: string | undefined
  do {
    const page = await call('listMyNeeds', after === undefined ? {} : { after })
    rows.push(...page.rows)
    after = page.after
  } while (after !== undefined)
  return rows
}

/** What is kept of me: my needs, those that go on apart. */
export const useMyData = () =>
  useQuery({
    queryKey: ['myData'],
    queryFn: async () => {
      const rows = await allRows()
      const going = rows.filter(({ status }) => isOpen(status) || status === 'answered')
      return { rows, going, withdrawn: rows.filter(({ status }) => isOpen(status)).length }
    },
    gcTime: 0,
  })

const allNeeds = async (rows: readonly NeedRow[]) => {
  const needs = []
  // One after another: whoever copies everything may wait, and nobody else should.
  for (const { id } of rows) needs.push(await call('readNeed', { id }))
  return needs
}

/** Puts everything on the clipboard as text. */
export const useCopyAll = () =>
  useMutation({
    mutationFn: async (rows: readonly NeedRow[]) => {
      const [needs, { notices }] = [await allNeeds(rows), await call('listNotices', {})]
      host.copy(textOf(needs, notices))
    },
  })

/** How I am called and reached in one need; the key stays while it is not certain whether it arrived. */
export const useCorrection = (id: string) => {
  const client = useQueryClient()
  const [key, setKey] = useState<string>()
  const need = useQuery({ queryKey: needKey(id, false), queryFn: () => call('readNeed', { id }) })
  const saving = useMutation({
    mutationFn: async (own: { name: string; phone: string }) => {
      const sent = key ?? (await newId())
      setKey(sent)
      const { name, phone } = { name: own.name.trim(), phone: own.phone.trim() }
      return privacyCall('correctNeed', { id, key: sent, ...(name ? { name } : {}), ...(phone ? { phone } : {}) })
    },
    onSuccess: (view) => {
      setKey(undefined)
      client.setQueryData(needKey(id, false), view)
      host.toast('改好了')
    },
  })
  return { need, saving }
}

// A browser may be signed in by a login code as well, where there is one to be had.
const forgetMe = async () => {
  const { wechatCode } = host
  try {
    return await privacyCall('forgetMe', { credentials: await host.credentials(newId) })
  } catch (failure) {
    if (!(failure instanceof ApiError) || failure.code !== 'login_refused' || !wechatCode) throw failure
    return privacyCall('forgetMe', { credentials: { wechat: { code: await wechatCode() } } })
  }
}

/** Deletes what is kept of me, here and there; then this phone is as one that was never here. */
export const useForgetMe = (onDone: () => void) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: forgetMe,
    onSuccess: () => {
      // First: a page that still showed it would ask for it anew, and so sign in.
      onDone()
      client.clear()
      forgetPhone()
    },
  })
}

/** How many things wait in this phone for the network. */
export const useWaiting = (): number => useSyncExternalStore(onItems, items, items).filter(({ sent }) => !sent).length

/** Leaves nothing in this phone; what the union has stays there. */
export const useSignOut = (onDone: () => void) => {
  const client = useQueryClient()
  return () => {
    onDone()
    client.clear()
    forgetPhone()
  }
}
