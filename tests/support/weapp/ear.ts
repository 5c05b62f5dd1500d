/** WeChat's plug-in 同声传译 as a test plays it: what was asked of it, and what it hears. */
export class Ear {
  readonly asked: string[] = []
  onRecognize = (_event: object): void => undefined
  onStop = (_event: object): void => undefined
  onError = (_event: object): void => undefined

  start({ duration, lang }: { duration: number; lang: string }): void {
    this.asked.push(`start ${duration} ${lang}`)
  }

  stop(): void {
    this.asked.push('stop')
  }

  /** What the plug-in exports. */
  getRecordRecognitionManager = (): Ear => this
}
