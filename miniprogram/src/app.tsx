import { QueryClientProvider } from '@tanstack/react-query'
import { usePageNotFound } from '@tarojs/taro'
import { type PropsWithChildren, useState } from 'react'
import { keepLastSeen } from './api/kept'
import { makeQueryClient } from './api/query'
import { startQueue } from './api/queue'
import { takeSent } from './features/needs/take-sent'
import { switchTo } from './links'
import './app.css'

export default function App({ children }: PropsWithChildren) {
  const [client] = useState(() => {
    const made = makeQueryClient()
    keepLastSeen(made)
    takeSent(made)
    startQueue()
    return made
  })
  // A link from an older version, or mistyped: the board page says how to go on.
  usePageNotFound(() => switchTo('board', {}))
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
