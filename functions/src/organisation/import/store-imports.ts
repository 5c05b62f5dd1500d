import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '@lianxin/shared/calendar'
import type { Job } from '@lianxin/shared/jobs/schema'
import { ImportReport } from '@lianxin/shared/organisation/endpoints-import'
import { Named } from '@lianxin/shared/organisation/schema'
import { sheetKinds } from '@lianxin/shared/organisation/sheets/sheet'
import { Id, InstantText } from '@lianxin/shared/text'
import * as z from 'zod'
import { auditPut, type Trace } from '../../audit/store'
import type { Table } from '../../dynamo/client'
import { written } from '../../dynamo/conditional'
import { keys, listKeys } from '../../dynamo/keys'
import { writtenTogether } from '../../dynamo/transaction'
import { jobStore } from '../../jobs/store'
import { type PartStore, partStore } from './store-parts'
import { sheetUpdate } from './store-sheet-update'

/** A sheet on its way in. `checked`: what its parts say now has been shown as a whole, and every row can be taken. */
export const Import = z.object({
  id: Id,
  district: z.string(),
  kind: z.enum(sheetKinds),
  /** The field of each column; empty for one without a title. */
  fields: z.array(z.string()),
  rows: z.number().int().positive(),
  by: Named,
  at: InstantText,
  /** Counts every part that was sent with another content. */
  version: z.number().int().positive(),
  state: z.enum(['open', 'checked', 'applied']),
  report: ImportReport.optional(),
})
export type Import = z.infer<typeof Import>

/** Sheets and their parts, until they have been applied. */
export type ImportStore = PartStore & {
  /** Consistent. */
  get(id: string): Promise<Import | undefined>
  /** False when there is that import. */
  start(sheet: Import): Promise<boolean>
  /** A few begun before an instant, oldest first. */
  old(district: string, before: Instant): Promise<string[]>
  /** Takes an import away, its parts first. */
  remove(id: string): Promise<void>
  /** Notes that the whole was shown; false when a part was sent meanwhile. */
  check(sheet: Import, report: ImportReport): Promise<boolean>
  /** Starts the job with its line in the trail, once, if what was checked is what there is. */
  apply(sheet: Import, by: Named, job: Job, trace: Trace): Promise<boolean>
}

export const importStore = (table: Table): ImportStore => {
  const { documents, name: TableName } = table
  const parts = partStore(table)
  return {
    ...parts,
    get: async (id) => {
      const got = await documents.send(new GetCommand({ TableName, Key: keys.importing(id), ConsistentRead: true }))
      return got.Item && Import.parse(got.Item)
    },
    start: (sheet) => {
      const place = { list: listKeys.imports(sheet.district), line: `${sheet.at}#${sheet.id}`, row: sheet.id }
      const Item = { ...keys.importing(sheet.id), ...sheet, ...place }
      const ConditionExpression = 'attribute_not_exists(pk)'
      return written(documents.send(new PutCommand({ TableName, Item, ConditionExpression })))
    },
    old: (district, before) => old(table, district, before),
    remove: async (id) => {
      await parts.removeParts(id)
      await documents.send(new DeleteCommand({ TableName, Key: keys.importing(id) }))
    },
    check: (sheet, report) => writtenTogether(table, [checkUpdate(table, sheet, report)]),
    apply: (sheet, by, job, trace) =>
      writtenTogether(table, [
        applyUpdate(table, sheet, by),
        jobStore(table).startPut(job),
        auditPut(table, trace, sheet.id),
      ]),
  }
}

const checkUpdate = (table: Table, { id, version }: Import, report: ImportReport) =>
  sheetUpdate(table, id, 'SET #state = :checked, #report = :report', '#version = :seen AND #state <> :applied', {
    ':checked': 'checked',
    ':report': report,
    ':seen': version,
    ':applied': 'applied',
  })

const applyUpdate = (table: Table, { id, version }: Import, by: Named) =>
  sheetUpdate(table, id, 'SET #state = :applied, #by = :by', '#version = :seen AND #state = :checked', {
    ':applied': 'applied',
    ':by': by,
    ':seen': version,
    ':checked': 'checked',
  })

const OldRow = z.object({ row: Id })

const old = async ({ documents, name }: Table, district: string, before: Instant): Promise<string[]> => {
  const got = await documents.send(
    new QueryCommand({
      TableName: name,
      IndexName: 'lists',
      KeyConditionExpression: '#list = :list AND #line < :before',
      ExpressionAttributeNames: { '#list': 'list', '#line': 'line' },
      ExpressionAttributeValues: { ':list': listKeys.imports(district), ':before': before },
      Limit: 5,
    }),
  )
  return (got.Items ?? []).map((item) => OldRow.parse(item).row)
}
