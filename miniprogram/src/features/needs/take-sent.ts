import type { QueryClient } from '@tanstack/react-query'
import { onSent } from '../../api/queue'
import { toast } from '../../ui/toast'
import { needKey } from './need-key'

/** What the queue gets through shows at once wherever it is shown, and is said when nobody waited for it. */
export const takeSent = (client: QueryClient): void =>
  onSent(({ name }, reply, isAwaited) => {
    if (!('events' in reply)) return
    client.setQueryData(needKey(reply.id, reply.byCode), reply)
    void client.invalidateQueries({ predicate: ({ queryKey }) => isListKey(queryKey[0]) })
    if (!isAwaited) toast(name === 'moveNeed' ? '刚才没发出去的，现在发到了' : '刚才没发出去的事，现在发到了')
  })

const isListKey = (name: unknown): boolean => name === 'listMyNeeds' || name === 'listInbox' || name === 'listNotices'
