import type { Day, Quarter } from '@lianxin/shared/calendar'

/** How many partitions the open index and the outbox have: a district's filing never meets one partition's limit. */
export const SHARDS = [0, 1, 2, 3, 4, 5, 6, 7] as const

/** Which of the eight partitions an id falls in; ids are hashes, so the sum of their characters spreads evenly. */
export const shardOf = (id: string): number => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 8

const NEED = 'need#'
const CALLS = 'calls'
const JOB = 'job#'
const FORGET = 'forget#'
const BOARD = 'board#'
const PROBLEMS = 'problems#'
const PLACE = 'place#'
const NOTICES = 'notices#'
const CHECK = 'check#'
const PHOTO = 'photo#'

/** Every key of the table, in one place. */
export const keys = {
  need: (id: string) => ({ pk: `${NEED}${id}`, sk: 'need' }),
  district: (id: string) => ({ pk: `district#${id}`, sk: 'config' }),
  /** One line for each district, so that a job can go through them without a Scan. */
  districtLine: (id: string) => ({ pk: 'districts', sk: id }),
  queryCode: (code: string) => ({ pk: `query#${code}`, sk: 'need' }),
  board: (code: string) => ({ pk: `${BOARD}${code}`, sk: 'card' }),
  /** What one order of boards made, by its key: sent again it makes nothing. */
  order: (key: string) => ({ pk: `order#${key}`, sk: 'boards' }),
  /** The calls of one board on one day: (code, day) is one item, which lies in the outbox while the head is to be told. */
  calls: (code: string, day: Day) => ({ pk: `calls#${code}#${day}`, sk: CALLS }),
  photo: (id: string) => ({ pk: `${PHOTO}${id}`, sk: 'photo' }),
  person: (id: string) => ({ pk: `person#${id}`, sk: 'person' }),
  identity: (key: string) => ({ pk: `identity#${key}`, sk: 'identity' }),
  limit: (what: string, hour: string) => ({ pk: `limit#${what}#${hour}`, sk: 'count' }),
  notice: (person: string, id: string) => ({ pk: `${NOTICES}${person}`, sk: `n#${id}` }),
  /** Sorts after every notice, so that one descending Query gives the marker first and the newest notices next. */
  readMarker: (person: string) => ({ pk: `${NOTICES}${person}`, sk: 'read' }),
  problem: (district: string, quarter: Quarter, needId: string) => ({
    pk: `${PROBLEMS}${district}#${quarter}`,
    sk: needId,
  }),
  problemList: (district: string, quarter: Quarter) => ({ pk: `lists#${district}`, sk: quarter }),
  ledger: (district: string, quarter: Quarter, needId: string) => ({ pk: `ledger#${district}#${quarter}`, sk: needId }),
  /** The roster, the registry of units and the audit trail of a district: one Query gives each. */
  member: (district: string, id: string) => ({ pk: `officers#${district}`, sk: id }),
  unit: (district: string, id: string) => ({ pk: `units#${district}`, sk: id }),
  /** `line` is an instant and something to tell two of one instant apart. */
  audit: (district: string, line: string) => ({ pk: `audit#${district}`, sk: line }),
  emblem: (district: string) => ({ pk: `district#${district}`, sk: 'emblem' }),
  job: (id: string) => ({ pk: `${JOB}${id}`, sk: 'job' }),
  /** A sheet on its way in; its rows lie beside it, part by part. */
  importing: (id: string) => ({ pk: `import#${id}`, sk: 'import' }),
  importPart: (id: string, part: number) => ({ pk: `import#${id}`, sk: `part#${String(part).padStart(4, '0')}` }),
  /** By the hash of its token: whoever reads the table cannot use it. */
  invitation: (hash: string) => ({ pk: `invitation#${hash}`, sk: 'invitation' }),
  desk: (hash: string) => ({ pk: `desk#${hash}`, sk: 'desk' }),
  /** One line for each act that ended sessions; `line` begins with its instant. */
  revocation: (line: string) => ({ pk: 'revoked', sk: line }),
  place: (id: string) => ({ pk: `${PLACE}${id}`, sk: 'place' }),
  /** The one index of all tiles, and each version of each tile, which never changes. */
  tileIndex: () => ({ pk: 'tiles', sk: 'index' }),
  tile: (key: string, version: string) => ({ pk: `tile#${key}`, sk: version }),
  /** By the hash of its token, as an officer's. */
  hosting: (hash: string) => ({ pk: `hosting#${hash}`, sk: 'hosting' }),
  /** One line for each place somebody hosts. */
  hosted: (person: string, place: string) => ({ pk: `hosted#${person}`, sk: place }),
  /** Whether a district's places are open data. */
  openData: (district: string) => ({ pk: `district#${district}`, sk: 'open-data' }),
  /** The app's access token at WeChat, shared by every process. */
  wechatToken: (appId: string) => ({ pk: `wechat#${appId}`, sk: 'token' }),
  /** Who a person is at WeChat, and when they were last seen there. */
  openid: (person: string) => ({ pk: `openid#${person}`, sk: 'openid' }),
  /** How many messages of one template a person has allowed. */
  credits: (person: string, template: string) => ({ pk: `credits#${person}`, sk: template }),
  /** An officer of a district whom no message can reach, or a host of one of its places, a line for each. */
  unreached: (district: string, person: string, place?: string) => ({
    pk: `unreached#${district}`,
    sk: place === undefined ? person : `${person}#${place}`,
  }),
  /** Lies in the outbox until nothing is left of somebody who asked to be forgotten. */
  forgetting: (person: string) => ({ pk: `${FORGET}${person}`, sk: 'forget' }),
  /** A need of which something is not to be kept from that day on, and up to which day that has been seen to. */
  due: (kind: string, day: Day, need: string) => ({ pk: `due#${kind}#${day}`, sk: need }),
  /** The same of a photo a place shows no more, in the same partition, so that a night reads one. */
  dueUnshown: (day: Day, place: string, photo: string) => ({ pk: `due#photos#${day}`, sk: `${place}#${photo}` }),
  dueMark: () => ({ pk: 'due', sk: 'mark' }),
  /** One thing WeChat pushed, by its hash. */
  push: (hash: string) => ({ pk: `push#${hash}`, sk: 'push' }),
  /** What WeChat's safety check is to be asked again about, or a person is to look at: a need's event. */
  check: (needId: string, n: number) => ({ pk: `${CHECK}${needId}`, sk: String(n).padStart(3, '0') }),
  /** The photo that one of WeChat's checks is about. */
  trace: (id: string) => ({ pk: `trace#${id}`, sk: 'trace' }),
  /** What the last sweep did. */
  lastSweep: () => ({ pk: 'health#sweep', sk: 'last' }),
  /** How often each refusal was given on one day. */
  refused: (day: Day) => ({ pk: `refused#${day}`, sk: 'count' }),
}

/** The item an outbox key of calls names. */
export const callsAt = (pk: string) => ({ pk, sk: CALLS })

export const openShard = (shard: number): string => `open#${shard}`
export const outShard = (shard: number): string => `out#${shard}`

/** The place and its photo that a line of what is due names; undefined when it names a need. */
export const unshownAt = (line: string): { place: string; photo: string } | undefined => {
  const [place = '', photo] = line.split('#')
  return photo === undefined ? undefined : { place, photo }
}

/** Is this the partition key of a need? */
export const isNeed = (pk: string): boolean => pk.startsWith(NEED)

/** What the `lists` index is asked for: the office's lists of one district. */
export const listKeys = {
  signs: (district: string) => `signs#${district}`,
  unassigned: (district: string) => `unassigned#${district}`,
  movedOut: (district: string) => `moved#${district}`,
  jobs: (district: string) => `jobs#${district}`,
  imports: (district: string) => `imports#${district}`,
  problems: (district: string, quarter: Quarter) => `${PROBLEMS}${district}#${quarter}`,
  /** What WeChat's safety check left for a person to look at. */
  checks: (district: string) => `checks#${district}`,
  /** Asked of the `inbox` index: what a body leads, by when it is due. */
  /** Places with a report to be answered, by the day it is due. */
  reported: (district: string) => `reported#${district}`,
  /** Asked of the `inbox` index: a district's places, longest unverified first, and those taken away. */
  places: (district: string) => `places#${district}`,
  removedPlaces: (district: string) => `removed#${district}`,
  tasks: (district: string, body: string) => `tasks#${district}#${body}`,
}

/** Is this the partition key of a quarter's problems? */
export const isProblem = (pk: string): boolean => pk.startsWith(PROBLEMS)

/** The problem an item's key names. */
export const problemAt = ({ pk, sk }: { pk: string; sk: string }) => {
  const end = pk.lastIndexOf('#')
  return { district: pk.slice(PROBLEMS.length, end), quarter: pk.slice(end + 1), needId: sk }
}

/** Is this the partition key of somebody's notices? */
export const isNotices = (pk: string): boolean => pk.startsWith(NOTICES)

/** The person whose notices a partition key names. */
export const noticesOf = (pk: string): string => pk.slice(NOTICES.length)

/** Is this the partition key of what is to be checked of a need? */
export const isCheck = (pk: string): boolean => pk.startsWith(CHECK)

/** The need's event that the key of a check names. */
export const checkAt = ({ pk, sk }: { pk: string; sk: string }) => ({ needId: pk.slice(CHECK.length), n: Number(sk) })

/** Is this the partition key of a photo? */
export const isPhoto = (pk: string): boolean => pk.startsWith(PHOTO)

/** The photo an item's partition key names. */
export const photoIdOf = (pk: string): string => pk.slice(PHOTO.length)

/** Is this the partition key of a job? */
export const isJob = (pk: string): boolean => pk.startsWith(JOB)

/** The job an item's partition key names. */
export const jobIdOf = (pk: string): string => pk.slice(JOB.length)

/** Is this the partition key of a place? */
export const isPlace = (pk: string): boolean => pk.startsWith(PLACE)

/** The place an item's partition key names. */
export const placeIdOf = (pk: string): string => pk.slice(PLACE.length)

/** Is this the partition key of a board? */
export const isBoard = (pk: string): boolean => pk.startsWith(BOARD)

/** The board an item's partition key names. */
export const boardCodeOf = (pk: string): string => pk.slice(BOARD.length)

/** The need an item's partition key names. */
export const needIdOf = (pk: string): string => pk.slice(NEED.length)

/** Is this the partition key of somebody who asked to be forgotten? */
export const isForgetting = (pk: string): boolean => pk.startsWith(FORGET)

/** The person such a key names. */
export const forgottenAt = (pk: string): string => pk.slice(FORGET.length)
