import type { DynamoDBStreamEvent } from 'aws-lambda'
import { needIdOf } from '../dynamo/keys'
import type { Log } from '../log'

type Deps = { tellNeed(id: string): Promise<unknown>; log: Log }

/**
 * Nudges the teller for every need with something to tell. It only saves time: whatever it misses the sweep finds, so
 * a failure is logged and never holds the stream up.
 */
export const streamHandler =
  ({ tellNeed, log }: Deps) =>
  async (event: DynamoDBStreamEvent): Promise<void> => {
    const ids = event.Records.flatMap(({ dynamodb }) => {
      const { pk, out } = dynamodb?.NewImage ?? {}
      // Marking a need as told removes `out`: without this test the teller would wake itself for ever.
      return pk?.S && out?.S ? [needIdOf(pk.S)] : []
    })
    for (const id of new Set(ids)) await tellNeed(id).catch((cause) => log.error('nudge failed', cause, { id }))
  }
