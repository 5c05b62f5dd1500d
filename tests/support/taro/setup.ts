import '@testing-library/jest-dom'
import { webcrypto } from 'node:crypto'
import { refresh } from '../../../miniprogram/src/api/queue-items'
import { resetPhone } from './taro'

Object.defineProperty(globalThis, 'API_BASE', { value: 'https://lianxin.example' })
Object.defineProperty(globalThis, 'WITH_VOICE', { value: false })
Object.defineProperty(globalThis, 'crypto', { value: webcrypto })

beforeEach(() => {
  resetPhone()
  // What waited on the phone before is gone with its storage.
  refresh()
})
