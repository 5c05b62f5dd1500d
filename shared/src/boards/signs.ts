import { type Day, plusDays } from '../calendar'
import type { Card, Sheet, SignRow } from './schema'

/** Nobody has scanned a board for so many days: it may hang there no more. */
const SILENT_DAYS = 90

/** Has nobody scanned it for 90 days, counted from its last scan, or from the day it was made? */
export const isSilent = (sign: Pick<SignRow, 'scannedOn' | 'createdOn' | 'retired'>, today: Day): boolean =>
  !sign.retired && (sign.scannedOn ?? sign.createdOn) <= plusDays(today, -SILENT_DAYS)

/** Whom the paper names, absences aside; the station where an area has nobody. */
export const onPaper = ({ officers: [first], station }: Pick<Card, 'officers' | 'station'>): Sheet['officer'] => {
  if (!first) return { name: station.name, title: '工会服务站', landline: station.phone }
  const { name, title, landline, mobile, email } = first
  return {
    name,
    title,
    ...(landline ? { landline } : {}),
    ...(mobile ? { mobile } : {}),
    ...(email ? { email } : {}),
  }
}

/** What the paper says, as a short text that differs when it does. */
export const factsOf = (card: Card): string => {
  const { name, title, landline, mobile, email } = onPaper(card)
  const { union, area, hotline, hours } = card
  const said = [
    union,
    area,
    name,
    title,
    landline,
    mobile,
    email,
    hotline.number,
    hotline.hours,
    hours.open,
    hours.close,
  ]
  return shortened(JSON.stringify(said))
}

// 53 bits: enough to tell two texts of one board apart, and no work for a phone.
const shortened = (text: string): string => {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    a = Math.imul(a ^ point, 2654435761)
    b = Math.imul(b ^ point, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}

/** A board's line in the office's list; undefined for a card that belongs to no sign. */
export const signRowOf = (card: Card): SignRow | undefined => {
  const { code, version, area: areaName, sign, createdOn, printed, scannedOn, verifiedOn, report, officers } = card
  if (!sign || !createdOn) return undefined
  const [first] = officers
  return {
    code,
    version,
    ...sign,
    areaName,
    ...(first ? { officer: first.name } : {}),
    officers: officers.map(({ id }) => id),
    createdOn,
    ...(printed ? { printedOn: printed.on } : {}),
    isOutdated: printed !== undefined && printed.facts !== factsOf(card),
    ...(scannedOn ? { scannedOn } : {}),
    ...(verifiedOn ? { verifiedOn } : {}),
    ...(report ? { report: report.kind } : {}),
    retired: card.retired ?? false,
  }
}
