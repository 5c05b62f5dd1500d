import { shortDayText } from '../dates'
import type { Named } from '../organisation/schema'
import { type Acting, afterEffect, type Effect } from './acting'
import { isPlaceFault, subjectWords } from './amenities'
import { answer, removed } from './answer'
import type { PlaceMove } from './moves'
import { isOverdue } from './rules'
import { confirm, hasAmenity, report } from './say'
import type { Place, PlaceEvent, PlaceFacts, PlaceKept } from './schema'

/** What a keeper's form shows is changed by these: whoever saw the place before has to look again. */
const overtaking: readonly PlaceMove['move'][] = ['answer', 'keep', 'edit']

/**
 * The place after a move, in its next version; the very same place when it is so already. Whether the move may be made
 * is the rules' to say.
 */
export const applyMove = (place: Place, move: PlaceMove, acting: Acting): Place => {
  const next = afterEffect(place, effectOf(place, move, acting), namedIn(move, acting))
  return next !== place && overtaking.includes(move.move) ? { ...next, keptIn: next.version } : next
}

const effectOf = (place: Place, move: PlaceMove, acting: Acting): Effect => {
  switch (move.move) {
    case 'confirm':
      return confirm(place, move, acting)
    case 'report':
      return report(place, move, acting)
    case 'answer':
      return answer(place, move, acting)
    case 'keep':
      return { next: { ...kept(place, move.kept), verifiedOn: acting.today }, words: '更新了开放时间和服务' }
    case 'verify':
      return { next: { ...place, verifiedOn: acting.today }, words: '核对过，都没变' }
    case 'edit':
      return { next: edited(place, move.facts), words: '修改了登记信息' }
    case 'badge':
      return badged(place, move.badge)
    case 'remove':
      return { next: removed(place, acting.today, move.reason), words: `撤下：${move.reason}` }
    case 'restore':
      return { next: { ...place, removed: undefined }, words: '恢复' }
    case 'unhost':
      return unhosted(place, move.person)
  }
}

/** What is not offered any more is neither out of order nor to be answered for. */
const trimmed = (place: Place): Place => ({
  ...place,
  stopped: place.stopped.filter((one) => hasAmenity(place, one)),
  cases: place.cases.filter(({ subject }) => isPlaceFault(subject) || hasAmenity(place, subject)),
})

// Named, so that what a form leaves out is taken away.
const kept = (place: Place, { closure, phone, note, ...form }: PlaceKept): Place =>
  trimmed({ ...place, ...form, closure, phone, note })

const edited = (place: Place, { closure, phone, note, host, number, ...form }: PlaceFacts): Place => {
  const isMoved = JSON.stringify(form.point) !== JSON.stringify(place.point)
  const stood = isMoved ? { stood: [...(place.stood ?? []), place.point] } : {}
  return trimmed({ ...place, ...form, ...stood, closure, phone, note, host, number })
}

const badged = (place: Place, badge: boolean): Effect => ({
  next: { ...place, badge: badge || undefined },
  words: badge ? '评为最美站点' : '取消最美站点',
})

const unhosted = (place: Place, person: string): Effect => {
  const gone = place.hosts.find(({ id }) => id === person)
  if (!gone) return { next: place }
  const hosts = place.hosts.filter((one) => one !== gone)
  return {
    next: { ...place, hosts, events: place.events.map((one) => nameless(one, gone)) },
    words: `${A_HOST}不再管理`,
  }
}

const A_HOST = '一位站点管理员'

/** A line without the name of whoever hosts it no more: what they did stays, who they are was kept for their time alone. */
const nameless = ({ by, words, ...event }: PlaceEvent, host: Named): PlaceEvent =>
  by?.id === host.id && event.as === 'host'
    ? { ...event, words: words.replaceAll(host.name, A_HOST) }
    : { ...event, words, ...(by ? { by } : {}) }

/** Who gives a place up stands in its history no more than what they did before. */
const namedIn = (move: PlaceMove, acting: Acting): Acting =>
  move.move === 'unhost' && acting.as === 'host' && acting.by?.id === move.person
    ? { ...acting, by: undefined }
    : acting

/** The place with one more host. */
export const withHost = (place: Place, host: Named, acting: Acting): Place => {
  const hosts = [...place.hosts, { ...host, since: acting.today }]
  return afterEffect(place, { next: { ...place, hosts }, words: `${host.name}开始管理` }, acting)
}

/** The place after its hosts have let days go by; the very same when there are none. */
export const withLate = (place: Place, acting: Acting): Place => {
  const late = place.cases.filter((one) => isOverdue(one, acting.today))
  const cases = place.cases.map((one) => (late.includes(one) ? { ...one, lateOn: acting.today } : one))
  const words = late.map(({ subject, due }) => `${subjectWords(subject)}，过了${shortDayText(due)}没有答复`).join('；')
  return late.length === 0 ? place : afterEffect(place, { next: { ...place, cases }, words }, acting)
}

/** A place nobody has said anything of yet. */
export const newPlace = (
  at: Pick<Place, 'id' | 'district'>,
  facts: PlaceFacts,
  { by, as, ...acting }: Acting,
): Place => ({
  ...facts,
  ...at,
  version: 1,
  stopped: [],
  confirmed: {},
  cases: [],
  hosts: [],
  events: [{ at: acting.at, ...(by ? { by } : {}), as, words: '登记' }],
})
