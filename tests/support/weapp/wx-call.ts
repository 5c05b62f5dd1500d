/** One call the mini-program made to WeChat, for tests to assert on. */
export type WxCall = { api: string; options: WxOptions }
export type WxOptions = {
  url?: string
  method?: string
  data?: unknown
  header?: Record<string, string>
  key?: string
  delta?: number
  content?: string
  title?: string
  phoneNumber?: string
  itemList?: string[]
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
} & Record<string, unknown>

/** What the person or the phone answers when WeChat asks. */
export type Answers = {
  login: () => Promise<string>
  modal?: (options: WxOptions) => { confirm: boolean; content?: string }
  sheet?: (options: WxOptions) => number
  scan?: () => string
  offline?: boolean
  /** The files the person chooses when asked for photos; none when they turn back. */
  photos?: () => Buffer[]
  /** Where the phone is, GCJ-02; in the middle of the demo unless told. */
  location?: { longitude: number; latitude: number }
  /** No room for files. */
  isFull?: boolean
  /** Refuses a permission, such as `scope.record`. */
  refused?: (scope: string) => boolean
  /** What a plug-in exports, by its name in app.json. */
  plugins?: Record<string, object>
  /** Where requests to the API's built-in origin really go, as a name server would lead them. */
  api?: string
}

export type WxHost = {
  answers: Answers
  calls: WxCall[]
  storage: Map<string, string>
  /** Files of the phone by their path; those of `store://` outlive the program. */
  files: Map<string, Buffer>
  /** JSON.parse of the mini-program's own realm. */
  parse: (text: string) => unknown
  changed: () => void
  /** Who listens to the program's own comings and goings: AppShow, AppHide. */
  listeners: Record<string, (() => void)[]>
}

/** Calls back as WeChat does: success or fail, then complete. */
export const settle = (options: WxOptions, api: string, result: object | Error): void => {
  const failed = result instanceof Error
  const reply = failed ? { errMsg: `${api}:fail ${result.message}` } : { errMsg: `${api}:ok`, ...result }
  const answer = failed ? options.fail : options.success
  answer?.(reply)
  options.complete?.(reply)
}

/** An API with callbacks that is recorded and answered in a later task, as WeChat does. */
export const recorded =
  (host: WxHost, api: string, answer: (options: WxOptions) => object | Promise<object> = () => ({})) =>
  (options: WxOptions = {}): void => {
    host.calls.push({ api, options })
    Promise.resolve()
      .then(() => answer(options))
      .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
      .then((result) => settle(options, api, result))
      .finally(host.changed)
  }
