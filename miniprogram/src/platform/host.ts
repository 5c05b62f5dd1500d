import { vcard } from '@lianxin/shared/boards/vcard'
import { keep, kept } from './storage'
import type { Host } from './types'

const KEY = 'lianxin.device'
type Device = { id: string; secret: string }
let made: Device | undefined

/** The browser. Unsupported Taro calls resolve as if they had worked there, so none is made here. */
export const host: Host = {
  kind: 'web',
  rootSize: () => undefined,
  randomBytes: async (length) => crypto.getRandomValues(new Uint8Array(length)),
  credentials: async (newId) => {
    const device = kept<Device>(KEY) ?? made ?? { id: await newId(), secret: await newId() }
    // Without room to keep it, it still is one person until the page closes.
    made = device
    keep(KEY, device)
    return { device }
  },
  get wechatCode() {
    return window.lianxinWechat
  },
  call: (number) => {
    // A link pressed, not an address set: that would leave the page in the middle of leaving, and hold up what follows.
    const link = document.createElement('a')
    link.href = `tel:${number.replace(/[^\d+]/g, '')}`
    document.body.append(link)
    link.click()
    link.remove()
  },
  copy: (words) => toast(copied(words) ? '复制好了' : '没复制成，请长按文字复制'),
  toast: (words) => toast(words),
  // Taro's own network event needs an interface that half of the browsers lack.
  onWake: (listener) => {
    window.addEventListener('online', listener)
    document.addEventListener('visibilitychange', () => document.hidden || listener())
  },
  scan: undefined,
  // Browsers listen through servers that China does not reach.
  dictation: undefined,
  focus: (id) => focus(id),
  hold: (id, onEscape) => {
    const back = focus(id)
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onEscape()
      if (event.key === 'Tab') stayInside(id, event)
    }
    // On its way down: Taro's text fields let no key rise.
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      back()
    }
  },
  saveContact: async (contact) => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([vcard(contact)], { type: 'text/vcard' }))
    link.download = `${contact.name}.vcf`
    link.click()
    // Safari reads the file only after the tap has ended.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    return true
  },
}

const TOAST_MS = 2500

// The old way: the new one needs https, which a phone trying this out over the local network has not.
const copied = (words: string): boolean => {
  const area = document.createElement('textarea')
  area.value = words
  // Else a phone's keyboard jumps up.
  area.readOnly = true
  document.body.append(area)
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  return isCopied
}

// Taro's own toast, like its clipboard, brings its dialogs and menus along: 9 KB, gzipped.
const toast = (words: string): void => {
  const element = document.createElement('div')
  element.className = 'toast'
  element.setAttribute('role', 'status')
  element.textContent = words
  document.body.append(element)
  setTimeout(() => element.remove(), TOAST_MS)
}

const focus = (id: string): (() => void) => {
  const before = document.activeElement
  focusWhenShown(id, FRAMES)
  return () => {
    if (before instanceof HTMLElement && before.isConnected) before.focus()
  }
}

// The browser would walk on into the page underneath, which the veil hides.
const stayInside = (id: string, event: KeyboardEvent): void => {
  const box = document.getElementById(id)
  if (!box) return
  const all = box.querySelectorAll<HTMLElement>('input, textarea, [tabindex="0"]')
  const active = document.activeElement
  const isInside = active !== box && box.contains(active)
  const [edge, other] = event.shiftKey ? [all[0], all[all.length - 1]] : [all[all.length - 1], all[0]]
  if (isInside && active !== edge) return
  event.preventDefault()
  other?.focus()
}

const FRAMES = 30

// Taro's web elements stay invisible until their first drawing, and their second drops the focus: so for half a second.
const focusWhenShown = (id: string, framesLeft: number): void => {
  const element = document.getElementById(id)
  if (element && !element.contains(document.activeElement)) element.focus()
  if (framesLeft > 0) requestAnimationFrame(() => focusWhenShown(id, framesLeft - 1))
}
