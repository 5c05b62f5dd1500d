import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb'
import type { Table } from '../../functions/src/dynamo/client'

/**
 * What goes wrong at one call to the table.
 * `throttled`: refused before it took effect, after the SDK's own retries. `lost`: it took effect, its reply never came.
 * `cut`: the same, and the SDK sends it again by itself. `killed`: it took effect, and the process is no more.
 */
export const faults = ['throttled', 'lost', 'cut', 'killed'] as const
export type Fault = (typeof faults)[number]

/** Breaks chosen calls of a table's client; it counts from 1, reads and writes alike. */
export type Breaker = {
  /** From now on calls are counted, and the `at`th one breaks. */
  arm(at: number, fault: Fault): void
  /** Mends everything; gives the calls made since it was armed, by name. */
  mend(): string[]
}

const brokenOff = (): Error => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })

const throttled = (): Error =>
  new ProvisionedThroughputExceededException({ message: 'slow down', $metadata: { attempts: 3 } })

/** Puts a breaker into a client; nothing breaks until it is armed. */
export const breakerOf = ({ documents }: Pick<Table, 'documents'>): Breaker => {
  const calls: string[] = []
  let armed: { at: number; fault: Fault } | undefined
  const cutOnce = new WeakSet<object>()
  documents.middlewareStack.add(
    (next, context) => async (args) => {
      const at = calls.push(context.commandName ?? '')
      const fault = armed && at === armed.at ? armed.fault : undefined
      if (armed?.fault === 'killed' && at > armed.at) throw brokenOff()
      if (fault === 'throttled') throw throttled()
      if (fault === 'cut') cutOnce.add(context)
      const result = await next(args)
      if (fault === 'lost' || fault === 'killed') throw brokenOff()
      return result
    },
    { step: 'initialize', name: 'breaker', priority: 'high' },
  )
  // Within the SDK's retries, which run early in this step.
  documents.middlewareStack.add(
    (next, context) => async (args) => {
      const result = await next(args)
      if (cutOnce.delete(context)) throw brokenOff()
      return result
    },
    { step: 'finalizeRequest', name: 'cutter', priority: 'low' },
  )
  return {
    arm: (at, fault) => {
      calls.length = 0
      armed = { at, fault }
    },
    mend: () => {
      armed = undefined
      return calls.splice(0)
    },
  }
}
