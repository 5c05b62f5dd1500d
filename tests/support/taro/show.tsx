import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactElement } from 'react'

/** Renders inside a query client of its own that asks once. */
export const show = (screen: ReactElement) => {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always' }, mutations: { networkMode: 'always' } },
  })
  return render(<QueryClientProvider client={client}>{screen}</QueryClientProvider>)
}
