import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import type { Table } from './client'

export type Writes = NonNullable<TransactWriteCommandInput['TransactItems']>

/** All of the writes or none: true when written, false when one of their conditions did not hold. */
export const writtenTogether = async ({ documents }: Table, writes: Writes): Promise<boolean> => {
  try {
    await documents.send(new TransactWriteCommand({ TransactItems: writes }))
    return true
  } catch (error) {
    if (error instanceof TransactionCanceledException && isRefused(error)) return false
    throw error
  }
}

// A conflict with another transaction is not in it: that one may still fail, so the person is asked to try again.
const isRefused = ({ CancellationReasons = [] }: TransactionCanceledException): boolean =>
  CancellationReasons.some(({ Code }) => Code === 'ConditionalCheckFailed')
