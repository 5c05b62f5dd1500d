import { QueryClient } from '@tanstack/react-query'
import { isUncertain } from './api-error'

/** A refusal is an answer; only what may pass by itself is asked again, once. */
const retry = (count: number, failure: Error): boolean => count < 1 && isUncertain(failure)

/** `always`: TanStack would else wait in silence for the network, and the person would never be told. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry, retryDelay: 1000, gcTime: 30 * 60_000 },
      mutations: { networkMode: 'always', retry: false },
    },
  })
