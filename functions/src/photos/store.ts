import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { photoTypes } from '@lianxin/shared/photos/limits'
import { FinishedPhoto } from '@lianxin/shared/photos/schema'
import { Id, InstantText } from '@lianxin/shared/text'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { standing, written } from '../dynamo/conditional'
import { getMany } from '../dynamo/get-many'
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
export const photoStore = (table: Table, withChecks = false): PhotoStore => {
  const { documents, name } = table
  return {
    get: async (id) => {
      const got = await documents.send(new GetCommand({ TableName: name, Key: keys.photo(id), ConsistentRead: true }))
      return got.Item && Photo.parse(got.Item)
    },
    // Consistent: whoever looks right after sending must find what was sent.
    getAll: async (ids) => (await getMany(table, ids.map(keys.photo))).map((item) => Photo.parse(item)),
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
  }
}

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
