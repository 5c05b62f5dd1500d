import { ApiError } from '../../../api/api-error'

export type FieldErrors<N extends string> = {
  /** What is wrong with one field. */
  at: Partial<Record<N, string>>
  /** What is wrong with something that has no field here. */
  rest: string[]
}

/**
 * Sorts a refusal's sentences to the fields of a form. The server names `change.area.climb.0`; with the prefix
 * `change.area` the field is `climb`. Several faults of one field: the first is shown.
 */
export const fieldErrors = <N extends string>(
  error: Error | null,
  prefix: string,
  names: readonly N[],
): FieldErrors<N> => {
  const sorted: FieldErrors<N> = { at: {}, rest: [] }
  if (!(error instanceof ApiError)) return sorted
  for (const [path, words] of Object.entries(error.fields)) {
    const inner = path.startsWith(`${prefix}.`) ? path.slice(prefix.length + 1) : path
    const name = names.find((one) => inner === one || inner.startsWith(`${one}.`))
    if (name === undefined) sorted.rest.push(words)
    else sorted.at[name] ??= words
  }
  return sorted
}
