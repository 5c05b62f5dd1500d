import type { Input, Output } from '@lianxin/shared/contract'
import { placeFaults, type Subject } from '@lianxin/shared/places/amenities'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isUncertain } from '../../api/api-error'
import { placeCall } from '../../api/place-client'
import { viewKey } from './use-place'
import { CONFIRMED_NOW, reportedWords } from './words'

type Said = Extract<Input<'movePlace'>['move'], { move: 'confirm' | 'report' }>
/** What one said of a subject, and what became of it. */
export type Saying = { move: Said['move']; words: string; state: 'sending' | 'sent' | 'failed' }

const NOT_SENT = '没发出去：没连上网。有网以后，请再点一次。'

/** One tap says that something works or not: it stands on the screen at once, and is taken back when it did not get through. */
export const useSay = (id: string) => {
  const client = useQueryClient()
  const [said, setSaid] = useState<Readonly<Record<string, Saying>>>({})
  const say = async (move: Said) => {
    const words = move.move === 'confirm' ? CONFIRMED_NOW : reportedWords(move.subject)
    const put = (saying: Saying) =>
      setSaid((before) => ({ ...withoutOpposite(before, move.subject), [move.subject]: saying }))
    put({ move: move.move, words, state: 'sending' })
    try {
      const { live } = await placeCall('movePlace', { id, move })
      put({ move: move.move, words, state: 'sent' })
      client.setQueryData<Output<'readPlace'>>(viewKey(id), (view) => view && { ...view, ...live })
      void client.invalidateQueries({ queryKey: ['listLive'] })
    } catch (failure) {
      const why = isUncertain(failure) || !(failure instanceof Error) ? NOT_SENT : failure.message
      put({ move: move.move, words: why, state: 'failed' })
    }
  }
  return {
    said,
    confirm: (subject: Extract<Said, { move: 'confirm' }>['subject']) => void say({ move: 'confirm', subject }),
    report: (subject: Subject) => void say({ move: 'report', subject }),
  }
}

const whole: readonly string[] = ['open', ...placeFaults]

// One can come in or not: the last word on it holds.
const withoutOpposite = (said: Readonly<Record<string, Saying>>, subject: string) =>
  whole.includes(subject) ? Object.fromEntries(Object.entries(said).filter(([one]) => !whole.includes(one))) : said
