import type { DynamoDBStreamEvent } from 'aws-lambda'
import type { Log } from '../log'

type Deps = { tellItem(pk: string): Promise<unknown>; log: Log }

/**
 * Nudges the teller for every item with something to tell. It only saves time: whatever it misses the sweep finds, so
 * a failure is logged and never holds the stream up.
 */
export const streamHandler =
  ({ tellItem, log }: Deps) =>
  async (event: DynamoDBStreamEvent): Promise<void> => {
    const items = event.Records.flatMap(({ dynamodb }) => {
      const { pk, out } = dynamodb?.NewImage ?? {}
      // Marking an item as told removes `out`: without this test the teller would wake itself for ever.
      return pk?.S && out?.S ? [pk.S] : []
    })
    for (const pk of new Set(items)) await tellItem(pk).catch((cause) => log.error('nudge failed', cause, { pk }))
  }
