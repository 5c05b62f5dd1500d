/** Why a text of a form cannot be sent as it is; undefined when it can. `max` in characters. */
export const textReason = (text: string, missing: string, max: number): string | undefined => {
  const { length } = text.trim()
  if (length === 0) return missing
  return length > max ? `太长了，最多 ${max} 个字。` : undefined
}
