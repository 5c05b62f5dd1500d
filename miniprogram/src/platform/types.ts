import type { Contact } from '@lianxin/shared/boards/vcard'
import type { Credentials } from '@lianxin/shared/people/schema'

/** What was heard in the end; with a trouble, as much as there was before it. */
export type Heard = { words: string; trouble?: 'refused' | 'offline' | 'unheard' }

/** Writes down what is said. */
export type Dictation = {
  /** Listens for a minute at most; `ended` is called once, also after `stop`. */
  listen(hearing: { soFar(words: string): void; ended(heard: Heard): void }): { stop(): void }
  /** Opens the settings where the person may allow the microphone after all. */
  allow(): void
}

/** Everything that differs between WeChat and a browser. */
export type Host = {
  kind: 'wechat' | 'web'
  /** The px of one `rem` under the phone's letter size setting; undefined where CSS knows it by itself. */
  rootSize(): number | undefined
  randomBytes(length: number): Promise<Uint8Array>
  /** What this device signs in with. `newId` makes 26 random Crockford characters. */
  credentials(newId: () => Promise<string>): Promise<Credentials>
  /** Makes a login code, where the app runs in WeChat; undefined in an ordinary browser. */
  readonly wechatCode: (() => Promise<string>) | undefined
  call(number: string): void
  /** Puts words on the clipboard and says so. */
  copy(words: string): void
  /** Shows a word in passing. */
  toast(words: string): void
  /** Moves the keyboard's focus to an element, where there is a keyboard; what it returns puts it back. */
  focus(id: string): () => void
  /** The same, and until what it returns is called the Tab key stays inside the element and Escape is heard. */
  hold(id: string, onEscape: () => void): () => void
  /** Calls back when the app shows again and when the network is back. */
  onWake(listener: () => void): void
  /** Reads a QR code with the camera, where the app may; undefined when the person turned back. */
  scan: (() => Promise<string | undefined>) | undefined
  /** Listening, where the app may; undefined where it cannot. */
  dictation: Dictation | undefined
  /** False when the person thought better of it. */
  saveContact(contact: Contact): Promise<boolean>
}
