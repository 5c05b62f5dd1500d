/** What goes into the phone's address book. */
export type Contact = {
  name: string
  union: string
  title?: string | undefined
  landline?: string | undefined
  mobile?: string | undefined
  email?: string | undefined
}

const escaped = (text: string): string => text.replace(/([\\;,])/g, '\\$1')

/** vCard 3.0 (RFC 2426), which both Android's and iOS' address books open. */
export const vcard = ({ name, union, title, landline, mobile, email }: Contact): string =>
  [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escaped(name)}`,
    `N:${escaped(name)};;;;`,
    `ORG:${escaped(union)}`,
    ...(title ? [`TITLE:${escaped(title)}`] : []),
    ...(mobile ? [`TEL;TYPE=CELL:${mobile}`] : []),
    ...(landline ? [`TEL;TYPE=WORK,VOICE:${landline}`] : []),
    ...(email ? [`EMAIL:${email}`] : []),
    'END:VCARD',
    '',
  ].join('\r\n')
