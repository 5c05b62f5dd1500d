import { QueryClientProvider } from '@tanstack/react-query'
import { type PropsWithChildren, useState } from 'react'
import { keepLastSeen } from './api/kept'
import { makeQueryClient } from './api/query'
import './app.css'

export default function App({ children }: PropsWithChildren) {
  const [client] = useState(() => {
    const made = makeQueryClient()
    keepLastSeen(made)
    return made
  })
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
