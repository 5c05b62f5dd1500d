import type { Deps } from './deps'
import type { Edge } from './http/mount'
import { boundOf } from './limits/bounds'

/** What stands before every route: who asks, how often they may, and the count of what was refused. */
export const edgeOf = ({ tokens, throttle, log, health, clock, measure }: Deps): Edge => ({
  readToken: tokens.read,
  onWrite: (path, sender) => throttle(path, sender, boundOf(path)),
  // Whoever was refused is answered in any case: the count is for the office only.
  onRefused: (code) => {
    measure('Refused', 1, { code })
    return health.countRefused(code, clock.now()).catch((cause) => log.error('refusal not counted', cause, { code }))
  },
  log,
})
