import '@testing-library/jest-dom'
import { webcrypto } from 'node:crypto'
import { resetPhone } from './taro'

Object.defineProperty(globalThis, 'API_BASE', { value: 'https://lianxin.example' })
Object.defineProperty(globalThis, 'crypto', { value: webcrypto })

beforeEach(resetPhone)
