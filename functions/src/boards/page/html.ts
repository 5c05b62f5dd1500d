/** HTML made by {@link html}: whatever was put into it is escaped. */
export type Html = { readonly html: string }

type Part = string | Html | undefined | false | readonly Html[]

/** Text that is HTML already and must reach the page as it is; never what a person wrote. */
export const raw = (text: string): Html => ({ html: text })

/** Makes HTML of a template; every text in it is escaped, for elements and quoted attributes alike. */
export const html = (template: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  raw(template.reduce((made, text, at) => made + textOf(parts[at - 1]) + text))

const textOf = (part: Part): string => {
  if (!part) return ''
  if (typeof part === 'string') return escaped(part)
  return 'html' in part ? part.html : part.map((one) => one.html).join('')
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => marks[mark] ?? '')
