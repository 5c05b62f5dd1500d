import type { Unit, UnitFacts } from '@lianxin/shared/organisation/units'

/** A unit as it stands in the form: texts as typed. */
export type UnitForm = {
  id: string
  name: string
  kind: UnitFacts['kind']
  headcount: string
  aboveScale: boolean
  fee: string
  direct: boolean
  street: string | undefined
  community: string
  address: string
  point: string
  chair: string
  chairPhone: string
  isManagement: boolean
  status: UnitFacts['status']
  note: string
}
export type FormErrors = Readonly<Partial<Record<keyof UnitForm, string>>>

/** The form of a unit, or an empty one. */
export const formOf = (unit?: UnitFacts): UnitForm => ({
  id: unit?.id ?? '',
  name: unit?.name ?? '',
  kind: unit?.kind ?? 'enterprise',
  headcount: numberText(unit?.headcount),
  aboveScale: unit?.aboveScale ?? false,
  fee: numberText(unit?.fee),
  direct: unit?.direct ?? false,
  street: unit?.street,
  community: unit?.community ?? '',
  address: unit?.address ?? '',
  point: unit?.point?.join(', ') ?? '',
  chair: unit?.chair?.name ?? '',
  chairPhone: unit?.chair?.phone ?? '',
  isManagement: unit?.chair?.isManagement ?? false,
  status: unit?.status ?? 'active',
  note: unit?.note ?? '',
})

const numberText = (number: number | undefined): string => (number === undefined ? '' : String(number))

const half = (typed: string): string => typed.normalize('NFKC').trim()
const wholeOf = (typed: string): number | undefined => (/^\d+$/.test(half(typed)) ? Number(half(typed)) : undefined)

// A pair as maps give it, with any comma or blank between.
const pointOf = (typed: string): [number, number] | undefined => {
  const [, lng, lat] = /^(\d+(?:\.\d+)?)[,，、\s]+(\d+(?:\.\d+)?)$/.exec(half(typed)) ?? []
  return lng && lat ? [Number(lng), Number(lat)] : undefined
}

const problemsOf = ({ id, name, headcount, fee, point, chair, chairPhone }: UnitForm): FormErrors => ({
  ...(half(id) === '' ? { id: '请填单位编号：统一社会信用代码，或者工会自己编的号。' } : {}),
  ...(name.trim() === '' ? { name: '请填单位名称。' } : {}),
  ...(headcount.trim() !== '' && wholeOf(headcount) === undefined ? { headcount: '请填整数，比如 120。' } : {}),
  ...(fee.trim() !== '' && wholeOf(fee) === undefined ? { fee: '请填整数，单位是元。' } : {}),
  ...(point.trim() !== '' && !pointOf(point) ? { point: '请填经度和纬度，比如 116.36, 39.91。' } : {}),
  ...(chairPhone.trim() !== '' && chair.trim() === '' ? { chair: '填了电话，也请填姓名。' } : {}),
})

/** What was typed as facts, or what is wrong with it. What the form does not ask stays as it is. */
export const factsIn = (form: UnitForm, unit?: Unit): { facts: UnitFacts } | { errors: FormErrors } => {
  const errors = problemsOf(form)
  if (Object.keys(errors).length > 0) return { errors }
  const chair = form.chair.trim()
  const optional = {
    headcount: wholeOf(form.headcount),
    fee: wholeOf(form.fee),
    street: form.street,
    community: form.community.trim() || undefined,
    address: form.address.trim() || undefined,
    point: pointOf(form.point),
    chair: chair
      ? { name: chair, phone: half(form.chairPhone) || undefined, isManagement: form.isManagement }
      : undefined,
    verifiedOn: unit?.verifiedOn,
    note: form.note.trim() || undefined,
  }
  const { kind, aboveScale, direct, status } = form
  return {
    facts: { id: half(form.id).toUpperCase(), name: form.name.trim(), kind, aboveScale, direct, status, ...optional },
  }
}

/** The facts of a stored unit, without what the server adds. */
export const storedFacts = ({ district, version, assignment, ...facts }: Unit): UnitFacts => facts

const fieldOf: Readonly<Record<string, keyof UnitForm>> = {
  'unit.chair.name': 'chair',
  'unit.chair.phone': 'chairPhone',
  'unit.point.0': 'point',
  'unit.point.1': 'point',
}
const isField = (name: string): name is keyof UnitForm => Object.hasOwn(formOf(), name)

/** The server's sentences, each at its field. */
export const errorsIn = (fields: Readonly<Record<string, string>>): FormErrors => {
  const errors: Partial<Record<keyof UnitForm, string>> = {}
  for (const [path, words] of Object.entries(fields)) {
    const name = path.replace(/^unit\./, '')
    const field = fieldOf[path] ?? (isField(name) ? name : undefined)
    if (field) errors[field] = words
  }
  return errors
}
