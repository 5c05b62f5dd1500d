import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import { Id, InstantText } from '@lianxin/shared/text'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys } from '../dynamo/keys'

/** How WeChat's check of a photo ended. */
export type Verdict = 'pass' | 'review' | 'risky' | 'unchecked' | 'no_openid'

/** Photos in the outbox wait to be checked, then for the answer WeChat pushes. */
export type PhotoCheckStore = {
  /** A photo that waits: since when, and whether WeChat has been asked. Consistent. */
  waiting(photo: string): Promise<{ outAt: Instant; tries: number; isAsked: boolean } | undefined>
  /** WeChat has been asked and will name it so; without an answer until then it stays unchecked. */
  asked(photo: string, trace: string, until: Instant): Promise<void>
  putOff(photo: string, at: Instant): Promise<void>
  /** The photo of a trace. */
  find(trace: string): Promise<string | undefined>
  end(photo: string, verdict: Verdict): Promise<void>
}

const Waiting = z.object({ outAt: InstantText, tries: z.number().int().default(0), asked: z.string().optional() })
const Trace = z.object({ photo: Id })
const DAY_MS = 24 * 3600_000

export const photoCheckStore = ({ documents, name }: Table): PhotoCheckStore => {
  const update = (photo: string, UpdateExpression: string, values: Record<string, unknown>, names: string[]) =>
    written(
      documents.send(
        new UpdateCommand({
          TableName: name,
          Key: keys.photo(photo),
          UpdateExpression,
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: values,
          ...(names.length > 0
            ? { ExpressionAttributeNames: Object.fromEntries(names.map((one) => [`#${one}`, one])) }
            : {}),
        }),
      ),
    )
  return {
    waiting: async (photo) => {
      const { Item } = await documents.send(
        new GetCommand({ TableName: name, Key: keys.photo(photo), ConsistentRead: true }),
      )
      if (!Item?.out) return undefined
      const { asked, ...waiting } = Waiting.parse(Item)
      return { ...waiting, isAsked: asked !== undefined }
    },
    asked: async (photo, trace, until) => {
      // First the way back: the answer may come before the next line is done.
      const expires = Math.floor((Date.parse(until) + DAY_MS) / 1000)
      await documents.send(new PutCommand({ TableName: name, Item: { ...keys.trace(trace), photo, expires } }))
      await update(photo, 'SET asked = :trace, outAt = :until', { ':trace': trace, ':until': until }, [])
    },
    putOff: async (photo, at) => {
      await update(photo, 'SET outAt = :at ADD tries :one', { ':at': at, ':one': 1 }, [])
    },
    find: async (trace) => {
      const { Item } = await documents.send(
        new GetCommand({ TableName: name, Key: keys.trace(trace), ConsistentRead: true }),
      )
      return Item && Trace.parse(Item).photo
    },
    end: async (photo, verdict) => {
      await update(photo, 'SET #check = :verdict REMOVE #out, outAt', { ':verdict': verdict }, ['check', 'out'])
    },
  }
}
