import { createApp } from '../../functions/src/app'
import { httpHandler } from '../../functions/src/http/lambda'
import { stillCounts } from '../../functions/src/people/revocations'
import { revocationStore } from '../../functions/src/people/store-revocations'
import { createTokens } from '../../functions/src/people/tokens'
import type { App } from './enter'
import { SESSION_SECRET } from './env'
import { gatewayEvent, type Sent } from './server-app'

/** Another instance of the same server: its own memory, the same table, clock and secrets. */
export const openSecond = ({ deps, clock }: App) => {
  const counts = stillCounts({ revocations: revocationStore(deps.table), clock, machineClock: clock }, 2)
  const tokens = createTokens({ secret: SESSION_SECRET, hours: 2, clock, counts })
  const handler = httpHandler(createApp({ ...deps, tokens }))
  return async (method: string, path: string, sent?: Sent) => {
    const { statusCode = 0, body } = await handler(gatewayEvent(method, path, sent), { awsRequestId: 'second' })
    return { status: statusCode, body: JSON.parse(body ?? '{}') as unknown }
  }
}
