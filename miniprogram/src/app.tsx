import { QueryClientProvider } from '@tanstack/react-query'
import { usePageNotFound } from '@tarojs/taro'
import { type PropsWithChildren, useState } from 'react'
import { keepLastSeen } from './api/kept'
import { makeQueryClient } from './api/query'
import { startQueue } from './api/queue'
import { takeSent } from './features/needs/take-sent'
import { openSignIn, switchTo } from './links'
import './app.css'

export default function App({ children }: PropsWithChildren) {
  const [client] = useState(() => {
    const made = makeQueryClient()
    keepLastSeen(made)
    takeSent(made)
    startQueue()
    return made
  })
  // The short addresses of QR codes; a link from an older version, or mistyped: the board page says how to go on.
  usePageNotFound(({ path }) => openSignIn(path) || switchTo('board', {}))
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
