import { QueryClientProvider } from '@tanstack/react-query'
import { type PropsWithChildren, useState } from 'react'
import { keepLastSeen } from './api/kept'
import { makeQueryClient } from './api/query'
import { startQueue } from './api/queue'
import { takeSent } from './features/needs/take-sent'
import './app.css'

export default function App({ children }: PropsWithChildren) {
  const [client] = useState(() => {
    const made = makeQueryClient()
    keepLastSeen(made)
    takeSent(made)
    startQueue()
    return made
  })
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
