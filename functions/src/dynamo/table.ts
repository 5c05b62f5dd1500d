import type { CreateTableCommandInput, GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb'

const list = (name: string, hash: string, range: string): GlobalSecondaryIndex => ({
  IndexName: name,
  KeySchema: [
    { AttributeName: hash, KeyType: 'HASH' },
    { AttributeName: range, KeyType: 'RANGE' },
  ],
  // What an index projects can never be altered, what `row` holds can: a list prints from `row` alone.
  Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['row'] },
})

const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' as const })

/** The one table: every index is sparse, so that closed needs cost later quarters nothing (ADR 4). */
export const tableInput = (name: string): CreateTableCommandInput => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    'pk',
    'sk',
    'holder',
    'nextAt',
    'open',
    'filer',
    'raisedAt',
    'out',
    'outAt',
    'wakeAt',
    'list',
    'line',
  ].map(text),
  GlobalSecondaryIndexes: [
    list('inbox', 'holder', 'nextAt'),
    list('open', 'open', 'wakeAt'),
    list('mine', 'filer', 'raisedAt'),
    list('lists', 'list', 'line'),
    { ...list('outbox', 'out', 'outAt'), Projection: { ProjectionType: 'KEYS_ONLY' } },
  ],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
})
