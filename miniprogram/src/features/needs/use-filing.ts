import { useRef, useState } from 'react'
import { ApiError } from '../../api/api-error'
import { enqueue } from '../../api/queue'
import type { Outcome } from '../../api/queue-attempt'
import { remove } from '../../api/queue-items'
import { usePhotos } from '../photos/use-photos'
import { type Draft, photoPlace, tellingOf } from './draft'
import { NO_ROOM } from './move-by-queue'
import { useDraft } from './use-draft'
import { useReceipt } from './use-receipt'

/** The form of one board: restored, kept at every letter, sent once however often it is pressed. */
export const useFiling = (board: string, onFiled: (id: string) => void) => {
  const { draft, latest, key, change, keyed, over, isUnkept } = useDraft(board)
  const photos = usePhotos(photoPlace(board))
  const [error, setError] = useState<ApiError>()
  const [isPending, setPending] = useState(false)
  const isSending = useRef(false)
  const onRefused = (why: ApiError) => {
    setError(why)
    // It is the form's again, and kept with it.
    change({})
  }
  const [waitsSince, waitFor] = useReceipt({ onFiled, onRefused })
  const end = (outcome: Outcome, made: string, sent: Draft) => {
    const why = whyStays(outcome)
    setError(why)
    // Refused, it is all still on the screen, where it can be changed.
    if (outcome.state === 'refused') remove(made)
    if (why) return
    over(sent)
    photos.handOver()
    if (outcome.state !== 'sent' || !('events' in outcome.reply)) return waitFor(made)
    onFiled(outcome.reply.id)
  }
  const send = async () => {
    // A second press at once is the same need.
    if (isSending.current) return
    isSending.current = true
    setPending(true)
    const sent = latest.current
    const made = await keyed()
    const input = { key: made, board, telling: tellingOf(sent) }
    const outcome = await enqueue({ name: 'fileNeed', input, photos: photos.now() })
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
  return { draft, photos, change, isUnkept, send, sendAsNew, isPending, waitsSince, error, fieldError }
}

const whyStays = (outcome: Outcome): ApiError | undefined => {
  if (outcome.state === 'refused') return outcome.error
  return outcome.state === 'waiting' && !outcome.isKept ? new ApiError('offline', NO_ROOM) : undefined
}
