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

const troubleOf = (code: number): Heard['trouble'] => (OFFLINE.includes(code) ? 'offline' : 'unheard')

type Told = Parameters<Dictation['listen']>[0]

/** One listening, from asking for the microphone to the last word. */
class Hearing {
  readonly over: Promise<void>
  private phase: 'asking' | 'listening' | 'stopped' | 'over' = 'asking'
  private words = ''
  private timer: ReturnType<typeof setTimeout> | undefined
  private close = (): void => undefined

  constructor(
    private readonly ear: Recogniser,
    private readonly told: Told,
  ) {
    this.over = new Promise((resolve) => {
      this.close = resolve
    })
  }

  begin(): void {
    if (this.phase !== 'asking') return
    this.phase = 'listening'
    this.ear.onRecognize = ({ result }) => this.hear(result)
    this.ear.onStop = ({ result }) => {
      this.hear(result)
      this.end(this.words === '' ? 'unheard' : undefined)
    }
    this.ear.onError = ({ retcode }) => this.end(troubleOf(retcode))
    this.ear.start({ duration: LISTEN_MS, lang: 'zh_CN' })
  }

  stop(): void {
    if (this.phase === 'asking') this.end()
    if (this.phase !== 'listening') return
    this.phase = 'stopped'
    this.timer = setTimeout(() => this.end('offline'), PATIENCE_MS)
    this.ear.stop()
  }

  end(trouble?: Heard['trouble']): void {
    if (this.phase === 'over') return
    this.phase = 'over'
    clearTimeout(this.timer)
    this.close()
    this.told.ended({ words: this.words, ...(trouble ? { trouble } : {}) })
  }

  private hear(words: string | undefined): void {
    if (!words || this.phase === 'over') return
    this.words = words
    this.told.soFar(words)
  }
}

// There is one ear: whoever speaks into another field has finished with the one before.
let last: Hearing | undefined

/** WeChat's ear. A refused microphone is known before anything is recorded. */
export const dictation: Dictation = {
  listen: (told) => {
    const ear: Recogniser = requirePlugin('WechatSI').getRecordRecognitionManager()
    const before = last?.over
    last?.stop()
    const hearing = new Hearing(ear, told)
    last = hearing
    Promise.all([Taro.authorize({ scope: 'scope.record' }), before]).then(
      () => hearing.begin(),
      () => hearing.end('refused'),
    )
    return hearing
  },
  allow: () => {
    Taro.openSetting().catch(() => undefined)
  },
}
