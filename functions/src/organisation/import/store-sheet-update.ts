import type { Table } from '../../dynamo/client'
import { keys } from '../../dynamo/keys'

/** A conditional update of an import, for a transaction. */
export const sheetUpdate = (
  { name }: Table,
  id: string,
  UpdateExpression: string,
  ConditionExpression: string,
  values: Record<string, unknown>,
) => ({
  Update: {
    TableName: name,
    Key: keys.importing(id),
    UpdateExpression,
    ConditionExpression,
    ExpressionAttributeNames: Object.fromEntries(
      ['version', 'state', 'report', 'by']
        .filter((one) => `${UpdateExpression} ${ConditionExpression}`.includes(`#${one}`))
        .map((one) => [`#${one}`, one]),
    ),
    ExpressionAttributeValues: values,
  },
})
