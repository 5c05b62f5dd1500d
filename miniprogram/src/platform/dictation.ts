import Taro from '@tarojs/taro'
import type { Dictation, Heard } from './types'

/** The one recogniser of WeChat's plug-in 同声传译, as its documentation has it. */
type Recogniser = {
  start(options: { duration: number; lang: string }): void
  stop(): void
  onRecognize: (event: { result?: string }) => void
  onStop: (event: { result?: string }) => void
  onError: (event: { retcode: number }) => void
}

/** The plug-in's own limit, in milliseconds. */
const LISTEN_MS = 60_000
/** After a stop it may never answer where the network went; then what was heard so far has to do. */
const PATIENCE_MS = 8_000
const OFFLINE: readonly number[] = [-30003, -30004, -30006, -30008, -30010]

const recogniser = (): Recogniser => requirePlugin('WechatSI').getRecordRecognitionManager()

/** WeChat's ear. A refused microphone is known before anything is recorded. */
export const dictation: Dictation = {
  listen: ({ soFar, ended }) => {
    const ear = recogniser()
    let heard = ''
    let phase: 'asking' | 'listening' | 'stopped' | 'over' = 'asking'
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = (trouble?: Heard['trouble']): void => {
      if (phase === 'over') return
      phase = 'over'
      clearTimeout(timer)
      ended({ words: heard, ...(trouble ? { trouble } : {}) })
    }
    const words = (said: string): void => {
      if (phase === 'over') return
      heard = said
      soFar(said)
    }
    const begin = (): void => {
      if (phase !== 'asking') return
      phase = 'listening'
      hear(ear, {
        words,
        done: () => end(heard === '' ? 'unheard' : undefined),
        failed: (code) => end(troubleOf(code)),
      })
      ear.start({ duration: LISTEN_MS, lang: 'zh_CN' })
    }
    Taro.authorize({ scope: 'scope.record' }).then(begin, () => end('refused'))
    const stop = (): void => {
      if (phase === 'asking') end()
      if (phase !== 'listening') return
      phase = 'stopped'
      timer = setTimeout(() => end('offline'), PATIENCE_MS)
      ear.stop()
    }
    return { stop }
  },
  allow: () => {
    Taro.openSetting().catch(() => undefined)
  },
}

const troubleOf = (code: number): Heard['trouble'] => (OFFLINE.includes(code) ? 'offline' : 'unheard')

type Ears = { words: (words: string) => void; done: () => void; failed: (code: number) => void }

const hear = (ear: Recogniser, { words, done, failed }: Ears): void => {
  ear.onRecognize = ({ result }) => {
    if (result) words(result)
  }
  ear.onStop = ({ result }) => {
    if (result) words(result)
    done()
  }
  ear.onError = ({ retcode }) => failed(retcode)
}
