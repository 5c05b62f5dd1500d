import { Refusal } from '@lianxin/shared/errors'
import type { AuditLine } from '@lianxin/shared/organisation/audit'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Actor } from '@lianxin/shared/people/schema'
import type { AuditStore } from '../audit/store'

/** Who did what in the actor's district, newest first. @throws Refusal `forbidden`, `bad_request` for a forged cursor. */
export const listAudit =
  ({ audit }: { audit: AuditStore }) =>
  async (actor: Actor, { after }: { after?: string | undefined }): Promise<{ lines: AuditLine[]; after?: string }> => {
    const district = districtFor(actor, 'audit')
    if (district === undefined) throw new Refusal('forbidden')
    return audit.list(district, after)
  }
