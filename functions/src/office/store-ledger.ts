import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Quarter } from '@lianxin/shared/calendar'
import { LedgerLine } from '@lianxin/shared/office/report'
import type { Table } from '../dynamo/client'
import { written } from '../dynamo/conditional'
import { keys } from '../dynamo/keys'

/** The ledger 工作台账: one line for each need in each quarter in which something of it counted. */
export type LedgerStore = {
  /** Puts a line unless one of the same history or a later stands. */
  put(district: string, quarter: Quarter, line: LedgerLine): Promise<void>
  /** Every line of a quarter. */
  lines(district: string, quarter: Quarter): Promise<LedgerLine[]>
}

export const ledgerStore = ({ documents, name: TableName }: Table): LedgerStore => ({
  put: async (district, quarter, line) => {
    await written(
      documents.send(
        new PutCommand({
          TableName,
          Item: { ...keys.ledger(district, quarter, line.needId), ...line },
          ConditionExpression: 'attribute_not_exists(pk) OR version < :version',
          ExpressionAttributeValues: { ':version': line.version },
        }),
      ),
    )
  },
  lines: async (district, quarter) => {
    const lines: LedgerLine[] = []
    let from: Record<string, unknown> | undefined
    do {
      const page = await documents.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': keys.ledger(district, quarter, '').pk },
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      )
      lines.push(...(page.Items ?? []).map((item) => LedgerLine.parse(item)))
      from = page.LastEvaluatedKey
    } while (from)
    return lines
  },
})
