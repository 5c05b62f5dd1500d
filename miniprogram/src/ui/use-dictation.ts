import { useEffect, useRef, useState } from 'react'
import type { Dictation, Heard } from '../platform/types'

type Phase = 'quiet' | 'listening' | 'ending'
type Ear = { stop(): void; before: string; written: string }

/**
 * Puts what is said behind what is there, while it is being said, so that no slip of the network or the screen loses it.
 * Typing, or a form that empties the field because it was sent, ends the listening and wins.
 */
export const useDictation = (dictation: Dictation, value: string, onChange: (value: string) => void) => {
  const [phase, setPhase] = useState<Phase>('quiet')
  const [heard, setHeard] = useState<Heard>()
  const ear = useRef<Ear>()
  const write = useRef(onChange)
  write.current = onChange
  useEffect(() => () => leave(ear), [])
  useEffect(() => {
    if (!ear.current || value === ear.current.written) return
    leave(ear)
    setPhase('quiet')
  }, [value])

  const begin = () => {
    const mine: Ear = { stop: () => undefined, before: value, written: value }
    const soFar = (words: string) => {
      if (ear.current !== mine) return
      mine.written = joined(mine.before, words)
      write.current(mine.written)
    }
    const ended = (last: Heard) => {
      if (ear.current !== mine) return
      ear.current = undefined
      setHeard(last)
      setPhase('quiet')
    }
    ear.current = mine
    setHeard(undefined)
    setPhase('listening')
    const hearing = dictation.listen({ soFar, ended })
    mine.stop = () => hearing.stop()
  }
  const press = () => {
    // Two taps may come before the first is drawn.
    if (phase === 'quiet' && !ear.current) begin()
    if (phase !== 'listening') return
    setPhase('ending')
    ear.current?.stop()
  }
  return { phase, heard, press }
}

const leave = (ear: { current: Ear | undefined }): void => {
  ear.current?.stop()
  ear.current = undefined
}

// The recogniser ends its sentences; who typed before it usually did not.
const joined = (before: string, words: string): string =>
  before === '' || /[\s，。！？、；：,.!?;:]$/.test(before) ? before + words : `${before}，${words}`
