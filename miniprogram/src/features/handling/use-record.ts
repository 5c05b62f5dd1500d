import type { Input } from '@lianxin/shared/contract'
import type { NeedView } from '@lianxin/shared/needs/views'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '../../api/api-error'
import { enqueue } from '../../api/queue'
import type { Outcome } from '../../api/queue-attempt'
import { remove } from '../../api/queue-items'
import { newId } from '../../platform/ids'
import { currentSession } from '../../session/session'
import { type Draft, emptyDraft, tellingOf } from '../needs/draft'
import { giveBackPhotos } from '../photos/kept-photos'
import { usePhotos } from '../photos/use-photos'
import { keepActDraft, useActDraft } from './parts/act-draft'

/** 记一件 as typed: the worker's form, and how the officer came to know and for whom. */
export type RecordDraft = Draft & Pick<Input<'recordNeed'>, 'how' | 'for'>

/** How a 记一件 went: a receipt, or kept in the phone until there is a network. */
export type Recorded = { need: NeedView } | 'waiting'

const empty: RecordDraft = { ...emptyDraft, how: 'visit', for: 'worker' }

// Names and numbers of others: not for the next person on this phone.
const draftOf = (): string => `record.${currentSession()?.me.id ?? ''}`

/** Puts a refused 记一件 back into the form. */
export const backToForm = ({ telling, how, for: forWhom }: Input<'recordNeed'>, photos?: readonly string[]): void => {
  keepActDraft(draftOf(), 'need', { ...empty, ...telling, how, for: forWhom })
  giveBackPhotos(draftOf(), photos)
}

/** The form of 记一件: restored, kept at every letter, sent once however often it is pressed. */
export const useRecording = () => {
  const client = useQueryClient()
  const [place] = useState(draftOf)
  const [draft, change] = useActDraft<RecordDraft>(place, 'need', empty)
  const photos = usePhotos(place)
  const [error, setError] = useState<Error>()
  const [isPending, setPending] = useState(false)
  const [recorded, setRecorded] = useState<Recorded>()
  const send = async () => {
    setPending(true)
    const key = draft.key ?? (await newId())
    change({ key })
    const input = { key, how: draft.how, for: draft.for, telling: tellingOf(draft) }
    const outcome = await enqueue({ name: 'recordNeed', input, photos: photos.keys })
    const isKept = outcome.state === 'waiting' && outcome.isKept
    // Not left to the queue: its words are still here on the screen, or its receipt is.
    if (!isKept) remove(key)
    setPending(false)
    setError(outcome.state === 'sent' || isKept ? undefined : outcome.error)
    if (isReused(outcome)) change({ key: undefined })
    if (outcome.state !== 'sent' && !isKept) return
    photos.handOver()
    // The next one is usually from the same visit.
    change({ ...empty, how: draft.how, for: draft.for })
    setRecorded(outcome.state === 'sent' && 'telling' in outcome.reply ? { need: outcome.reply } : 'waiting')
    void client.invalidateQueries({ queryKey: ['listInbox'] })
  }
  const fields = error instanceof ApiError ? error.fields : {}
  const fieldError = (name: keyof Draft) => fields[`telling.${name}`]
  return { draft, photos, change, send, isPending, error, fieldError, recorded, again: () => setRecorded(undefined) }
}

const isReused = (outcome: Outcome): boolean => outcome.state === 'refused' && outcome.error.code === 'key_reused'
