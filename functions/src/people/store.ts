import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { Person } from '@lianxin/shared/people/schema'
import { InstantText } from '@lianxin/shared/text'
import * as z from 'zod'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys } from '../dynamo/keys'
import { writtenTogether } from '../dynamo/transaction'

/** A way to be recognised: `wechat#<openid>`, or `device#<id>` with the hash of its secret. */
export type Identity = { key: string; secretHash?: string }

/** A desk's right to work in an officer's name; `boundAt` is theirs of that moment, so that a new binding ends it. */
const DeskRight = z.object({ person: z.string(), until: InstantText, boundAt: InstantText.optional() })
export type DeskRight = z.infer<typeof DeskRight>

const Known = z.object({ person: z.string(), secretHash: z.string().optional(), desk: DeskRight.optional() })
export type Known = z.infer<typeof Known>

/** An officer with the WeChat identity bound to them and the hash of the one invitation that counts. */
const BoundPerson = Person.extend({
  wechat: z.string().optional(),
  boundAt: InstantText.optional(),
  invitation: z.string().optional(),
})
export type BoundPerson = z.infer<typeof BoundPerson>

/** Identities and the persons they belong to; one person may have several. */
export type PersonStore = {
  findIdentity(key: string): Promise<Known | undefined>
  get(id: string): Promise<Person | undefined>
  /** The same with what binds them. */
  getOfficer(id: string): Promise<BoundPerson | undefined>
  /** Writes both or neither; undefined when the identity exists already. */
  create(identity: Identity, person: Person): Promise<Known | undefined>
  /** Writes a person's name and duties, as their administrator gave them. */
  put(person: Person): Promise<void>
  /** Lets an identity that nobody has yet sign in as a person. */
  link(identity: Identity, person: string): Promise<void>
  /** A desk's device is nobody but itself again. */
  endDesk(key: string): Promise<void>
}

export const personStore = (table: Table): PersonStore => {
  const { documents, name } = table
  // Consistent: whoever signs in twice in one second must meet the person made the first time.
  const read = async (key: { pk: string; sk: string }) =>
    (await documents.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }))).Item
  return {
    findIdentity: async (key) => {
      const item = await read(keys.identity(key))
      return item && Known.parse(item)
    },
    get: async (id) => {
      const item = await read(keys.person(id))
      return item && Person.parse(item)
    },
    getOfficer: async (id) => {
      const item = await read(keys.person(id))
      return item && BoundPerson.parse(item)
    },
    create: async (identity, person) => {
      const items = [
        { Put: identityPut(name, identity, person.id) },
        { Put: { TableName: name, ...ifAbsent, Item: { ...keys.person(person.id), ...person } } },
      ]
      return (await writtenTogether(table, items)) ? knownOf(identity, person.id) : undefined
    },
    put: async (person) => {
      await documents.send(new PutCommand({ TableName: name, Item: { ...keys.person(person.id), ...person } }))
    },
    link: async (identity, person) => {
      await written(documents.send(new PutCommand(identityPut(name, identity, person))))
    },
    endDesk: async (key) => {
      const update = { UpdateExpression: 'REMOVE desk', ConditionExpression: 'attribute_exists(pk)' }
      await written(documents.send(new UpdateCommand({ TableName: name, Key: keys.identity(key), ...update })))
    },
  }
}

const ifAbsent = { ConditionExpression: 'attribute_not_exists(pk)' }

const knownOf = ({ secretHash }: Identity, person: string): Known => ({
  person,
  ...(secretHash ? { secretHash } : {}),
})

const identityPut = (name: string, identity: Identity, person: string) => ({
  TableName: name,
  ...ifAbsent,
  Item: { ...keys.identity(identity.key), ...knownOf(identity, person) },
})
