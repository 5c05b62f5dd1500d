import type { NeedView } from '@lianxin/shared/needs/views'
import { useRef, useState } from 'react'
import { ApiError } from '../../api/api-error'
import { enqueue } from '../../api/queue'
import type { Outcome } from '../../api/queue-attempt'
import { items, remove } from '../../api/queue-items'
import { newId } from '../../platform/ids'
import { type Draft, dropDraft, emptyDraft, keepDraft, readDraft, tellingOf } from './draft'
import { NO_ROOM } from './move-by-queue'

type Filed = {
  onFiled: (need: NeedView) => void
  /** Nothing came back; the queue has it. */
  onWaiting: () => void
}

/** The form of one board: restored, kept at every letter, sent once however often it is pressed. */
export const useFiling = (board: string, { onFiled, onWaiting }: Filed) => {
  const { draft, latest, key, change, keepLatest, isUnkept } = useDraft(board)
  const [error, setError] = useState<ApiError>()
  const [isPending, setPending] = useState(false)
  const isSending = useRef(false)
  const end = (outcome: Outcome, made: string, sent: Draft) => {
    const why = whyStays(outcome)
    setError(why)
    // Refused, it is all still on the screen, where it can be changed.
    if (outcome.state === 'refused') remove(made)
    if (why) return
    key.current = undefined
    // What was typed after the press was not sent.
    if (latest.current === sent) dropDraft(board)
    else keepLatest()
    if (outcome.state !== 'sent' || !('events' in outcome.reply)) return onWaiting()
    remove(made)
    onFiled(outcome.reply)
  }
  const send = async () => {
    // A second press at once is the same need.
    if (isSending.current) return
    isSending.current = true
    setPending(true)
    const sent = latest.current
    const made = key.current ?? (await newId())
    key.current = made
    keepLatest()
    const outcome = await enqueue({ name: 'fileNeed', input: { key: made, board, telling: tellingOf(sent) } })
    isSending.current = false
    setPending(false)
    end(outcome, made, sent)
  }
  /** The earlier try did arrive, with other words; this is to be another need. */
  const sendAsNew = () => {
    key.current = undefined
    void send()
  }
  const fieldError = (name: keyof Draft) => error?.fields[`telling.${name}`]
  return { draft, change, send: () => void send(), sendAsNew, isPending, isUnkept, error, fieldError }
}

const whyStays = (outcome: Outcome): ApiError | undefined => {
  if (outcome.state === 'refused') return outcome.error
  return outcome.state === 'waiting' && !outcome.isKept ? new ApiError('offline', NO_ROOM) : undefined
}

const useDraft = (board: string) => {
  const [draft, setDraft] = useState(() => restored(board))
  const [isUnkept, setUnkept] = useState(false)
  const latest = useRef(draft)
  // Made at the first try and kept until the receipt, even on a phone without room: a second try is the same need.
  const key = useRef(draft.key)
  const keepLatest = () => setUnkept(!keepDraft(board, { ...latest.current, key: key.current }))
  const change = (part: Partial<Draft>) => {
    latest.current = { ...latest.current, ...part }
    setDraft(latest.current)
    keepLatest()
  }
  return { draft, latest, key, change, keepLatest, isUnkept }
}

// A crash may come between handing the draft to the queue and dropping it.
const restored = (board: string): Draft => {
  const draft = readDraft(board)
  const queued = items().find(({ input }) => input.key === draft.key)
  if (!queued) return draft
  if (queued.refused) {
    remove(queued.input.key)
    return draft
  }
  dropDraft(board)
  return emptyDraft
}
