import type { DynamoDBStreamEvent } from 'aws-lambda'
import type { Log } from '../log'

type Deps = { tellItem(pk: string, sk: string): Promise<unknown>; log: Log }

/**
 * Nudges the teller for every item with something to tell. It only saves time: whatever it misses the sweep finds, so
 * a failure is logged and never holds the stream up.
 */
export const streamHandler =
  ({ tellItem, log }: Deps) =>
  async (event: DynamoDBStreamEvent): Promise<void> => {
    const items = event.Records.flatMap(({ dynamodb }) => {
      const { pk, sk, out } = dynamodb?.NewImage ?? {}
      // Marking an item as told removes `out`: without this test the teller would wake itself for ever.
      return pk?.S && out?.S ? [{ pk: pk.S, sk: sk?.S ?? '' }] : []
    })
    const each = new Map(items.map((item) => [`${item.pk} ${item.sk}`, item])).values()
    for (const { pk, sk } of each) await tellItem(pk, sk).catch((cause) => log.error('nudge failed', cause, { pk, sk }))
  }
