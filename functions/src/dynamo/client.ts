import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { countCapacity, type OnCapacity } from './capacity'

/** The table as stores use it. */
export type Table = { documents: DynamoDBDocumentClient; name: string }

export type TableOptions = {
  name: string
  region: string
  /** The embedded engine or DynamoDB Local; absent on AWS. */
  endpoint?: string | undefined
  /** Told the capacity of every call; for the bench only. */
  onCapacity?: OnCapacity | undefined
}

/** A plain client for tables and streams; an endpoint of one's own takes any credentials. */
export const openClient = ({ region, endpoint }: Pick<TableOptions, 'region' | 'endpoint'>): DynamoDBClient =>
  new DynamoDBClient(clientConfig(region, endpoint))

const clientConfig = (region: string, endpoint: string | undefined): DynamoDBClientConfig =>
  endpoint ? { region, endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } : { region }

/** Opens the table for the stores. */
export const openTable = ({ name, region, endpoint, onCapacity }: TableOptions): Table => {
  const client = openClient({ region, endpoint })
  if (onCapacity) countCapacity(client, onCapacity)
  const marshallOptions = { removeUndefinedValues: true }
  return { documents: DynamoDBDocumentClient.from(client, { marshallOptions }), name }
}
