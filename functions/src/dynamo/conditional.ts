import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'

/** A conditional write: true when written, false when its condition did not hold. */
export const written = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

/** A conditional write with `ALL_OLD`: undefined when written, the item that stood in the way otherwise. */
export const standing = async (write: Promise<unknown>): Promise<Record<string, unknown> | undefined> => {
  try {
    await write
    return undefined
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException && error.Item) return unmarshall(error.Item)
    throw error
  }
}
