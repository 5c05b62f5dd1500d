import type { Member } from '../roster'
import { officerKindWords, roleWords } from '../words'
import { code, named, oneOf, text, yesNo } from './cells'
import { column, type Flat } from './column'

/** The roster as a sheet. Of several duties it shows the first; the others stay as they are. */
export const officerColumns = [
  column('id', '编号（新人留空）', code, ''),
  column('name', '姓名', text, '李明', { isRequired: true }),
  column('kind', '类别', oneOf(officerKindWords), '社会工作者', { isRequired: true }),
  column('title', '职务', text, '联系干部', { isRequired: true }),
  column('landline', '座机', text, '010-0000-0101'),
  column('mobile', '手机', text, '130-0000-0101'),
  column('email', '邮箱', text, 'li@example.cn'),
  column('employer', '兼职人员所在单位', text, ''),
  column('role', '岗位', oneOf(roleWords), '联系干部'),
  column('body', '服务站或部室', named('bodies', '服务站或部室'), '示例工会服务站'),
  column('head', '是负责人', yesNo, '否'),
] as const

/** An officer laid flat. */
export const flatOfficer = (member: Omit<Member, 'district' | 'version'>): Flat => {
  const [duty] = member.duties
  const { id, name, kind, title, landline, mobile, email, employer } = member
  const served = { role: duty?.role, body: duty?.body, head: duty?.head || undefined }
  return { id, name, kind, title, landline, mobile, email, employer, ...served }
}

/** What a flat officer would be as a record, absences and further duties kept; nobody has yet checked it. */
export const rawOfficer = (
  { role, body, head, ...facts }: Flat,
  before: Pick<Member, 'duties' | 'away'> | undefined,
): Record<string, unknown> => {
  const [first, ...others] = before?.duties ?? []
  const duty = { ...first, role, body, head }
  return { ...facts, away: before?.away ?? [], duties: role === undefined ? others : [duty, ...others] }
}
