import Taro from '@tarojs/taro'
import type { Host } from './types'
import { vcard } from './vcard'

const KEY = 'lianxin.device'

/** The browser. Unsupported Taro calls resolve as if they had worked there, so none is made here. */
export const host: Host = {
  kind: 'web',
  rootSize: () => undefined,
  randomBytes: async (length) => crypto.getRandomValues(new Uint8Array(length)),
  credentials: async (newId) => {
    const kept: { id: string; secret: string } | '' = Taro.getStorageSync(KEY)
    if (kept) return { device: kept }
    const device = { id: await newId(), secret: await newId() }
    Taro.setStorageSync(KEY, device)
    return { device }
  },
  call: (number) => {
    window.location.href = `tel:${number.replace(/[^\d+]/g, '')}`
  },
  focus: (id) => document.getElementById(id)?.focus(),
  saveContact: async (contact) => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([vcard(contact)], { type: 'text/vcard' }))
    link.download = `${contact.name}.vcf`
    link.click()
    URL.revokeObjectURL(link.href)
    return true
  },
}
