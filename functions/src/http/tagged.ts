import type { Answer, Asked } from './mount'

/** Something kept zipped under its mark; nothing but the mark when the asker still has it. */
export const tagged = (
  { seen = '' }: Pick<Asked, 'seen'>,
  zipped: Uint8Array,
  etag: string,
  more: Readonly<Record<'content-type' | 'cache-control', string>> & Readonly<Record<string, string>>,
): Answer => {
  const headers = { ...more, etag, 'x-content-type-options': 'nosniff' }
  return seen.includes(etag) ? { status: 304, text: '', headers } : { status: 200, zipped, headers }
}
