import { useRef, useState } from 'react'
import { items, remove } from '../../api/queue-items'
import { newId } from '../../platform/ids'
import { type Draft, dropDraft, emptyDraft, keepDraft, readDraft } from './draft'

/** The form of one board as typed, its key, and whether the phone has room for it. */
export const useDraft = (board: string) => {
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
  const keyed = async () => {
    const made = key.current ?? (await newId())
    key.current = made
    keepLatest()
    return made
  }
  /** What was typed since `sent` was not sent. */
  const over = (sent: Draft) => {
    key.current = undefined
    if (latest.current === sent) dropDraft(board)
    else keepLatest()
  }
  return { draft, latest, key, change, keyed, over, isUnkept }
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
