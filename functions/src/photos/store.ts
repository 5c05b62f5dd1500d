import { BatchGetCommand, DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { Refusal } from '@lianxin/shared/errors'
import { photoTypes } from '@lianxin/shared/photos/limits'
import { FinishedPhoto } from '@lianxin/shared/photos/schema'
import { Id, InstantText } from '@lianxin/shared/text'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { standing, written } from '../dynamo/conditional'
import { keys, outShard, shardOf } from '../dynamo/keys'

/** A finished photo: whose it is, and where its one object lies. */
const Photo = FinishedPhoto.extend({
  person: Id,
  type: z.enum(photoTypes),
  bytes: z.number().int().positive(),
  object: z.string(),
  at: InstantText,
  /** WeChat's word on it, once it has given one. */
  check: z.enum(['pass', 'review', 'risky', 'unchecked', 'no_openid']).optional(),
})
export type Photo = z.infer<typeof Photo>

const BATCH_TRIES = 4

/** What is known of photos; the pictures themselves lie in the bucket. */
export type PhotoStore = {
  /** Consistent. */
  get(id: string): Promise<Photo | undefined>
  /** Those of them that are there, in no order. */
  getAll(ids: readonly string[]): Promise<Photo[]>
  /** Puts a photo that was not there; else gives the one that is. */
  put(photo: Photo): Promise<'put' | Photo>
  /** Notes that a need shows it, which keeps it for good; false when it is not this person's finished photo. */
  use(id: string, person: string, needId: string): Promise<boolean>
  /** Forgets a photo no need shows; false when one does. */
  forget(id: string): Promise<boolean>
}

/** `withChecks`: WeChat is asked about each, so a new one lies in the outbox until it has answered. */
export const photoStore = ({ documents, name }: Table, withChecks = false): PhotoStore => ({
  get: async (id) => {
    const got = await documents.send(new GetCommand({ TableName: name, Key: keys.photo(id), ConsistentRead: true }))
    return got.Item && Photo.parse(got.Item)
  },
  getAll: async (ids) => {
    const photos: Photo[] = []
    let wanted = ids.map(keys.photo)
    for (let tries = 0; wanted.length > 0; tries += 1) {
      // What a throttled table leaves out is asked for again, but not for ever.
      if (tries === BATCH_TRIES) throw new Refusal('busy')
      // Consistent: whoever looks right after sending must find what was sent.
      const asked = { [name]: { Keys: wanted, ConsistentRead: true } }
      const got = await documents.send(new BatchGetCommand({ RequestItems: asked }))
      photos.push(...(got.Responses?.[name] ?? []).map((item) => Photo.parse(item)))
      wanted = (got.UnprocessedKeys?.[name]?.Keys ?? []).map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }))
    }
    return photos
  },
  put: async (photo) => {
    const found = await standing(
      documents.send(
        new PutCommand({
          TableName: name,
          Item: { ...keys.photo(photo.id), ...photo, ...(withChecks ? waitingOf(photo) : {}) },
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      ),
    )
    return found ? Photo.parse(found) : 'put'
  },
  use: (id, person, needId) => written(documents.send(new UpdateCommand(usage(name, id, person, needId)))),
  forget: (id) =>
    written(
      documents.send(
        new DeleteCommand({
          TableName: name,
          Key: keys.photo(id),
          ConditionExpression: 'attribute_not_exists(#used)',
          ExpressionAttributeNames: { '#used': 'used' },
        }),
      ),
    ),
})

const waitingOf = ({ id, at }: Photo) => ({ out: outShard(shardOf(id)), outAt: at })

const usage = (name: string, id: string, person: string, needId: string) => ({
  TableName: name,
  Key: keys.photo(id),
  // A set: one reply may answer several needs, and a retry adds nothing.
  UpdateExpression: 'ADD #used :need',
  ConditionExpression: '#person = :person',
  ExpressionAttributeNames: { '#used': 'used', '#person': 'person' },
  ExpressionAttributeValues: { ':need': new Set([needId]), ':person': person },
})
