import { setTimeout as sleep } from 'node:timers/promises'
import type { WorkCalendar } from '@lianxin/shared/calendar'
import { type AuditStore, auditStore } from './audit/store'
import { type BoardCoder, boardCoder } from './boards/board-code'
import { recentCards } from './boards/recent-cards'
import { type BoardStore, boardStore } from './boards/store'
import { type CallStore, callStore } from './boards/store-calls'
import { type OrderStore, orderStore } from './boards/store-orders'
import { type Chance, systemChance } from './chance'
import { type Clock, systemClock } from './clock'
import type { OnCapacity } from './dynamo/capacity'
import { openTable, type Table } from './dynamo/client'
import type { Env } from './env'
import { type JobStore, jobStore } from './jobs/store'
import { queryGuesses } from './limits/guesses'
import { type LimitStore, limitStore } from './limits/store'
import { type Throttle, throttle } from './limits/throttle'
import { createLog, type Log } from './log'
import { createMeasure, type Measure } from './metrics'
import type { Guesses } from './needs/find-need'
import { type QueryCoder, queryCoder } from './needs/query-code'
import { type NeedStore, needStore } from './needs/store'
import { type QueryCodeStore, queryCodeStore } from './needs/store-query-codes'
import { type NoticeStore, noticeStore } from './notices/store'
import { type HealthStore, healthStore } from './office/store'
import { type LedgerStore, ledgerStore } from './office/store-ledger'
import { type ImportStore, importStore } from './organisation/import/store-imports'
import { type DistrictStore, districtStore } from './organisation/store'
import { type RosterStore, rosterStore } from './organisation/store-roster'
import { type StartStore, startStore } from './organisation/store-starts'
import { type UnitStore, unitStore } from './organisation/store-units'
import { type UseStore, useStore } from './organisation/store-uses'
import { type PersonStore, personStore } from './people/store'
import { type DeskStore, deskStore } from './people/store-desks'
import { type InvitationStore, invitationStore } from './people/store-invitations'
import { revocationStore } from './people/store-revocations'
import type { Tokens } from './people/tokens'
import { tokensFor } from './people/tokens-for'
import { photoPlace } from './photos/place'
import { type PhotoStore, photoStore } from './photos/store'
import { type Bucket, type Place, s3Bucket } from './photos/store-bucket'
import { type PlaceParts, placeParts } from './places/store-parts'
import { type PrivacyStore, privacyStore } from './privacy/store'
import { CLOSE_PER_SECOND, type Pace, pacer } from './problems/pace'
import { type ProblemStore, problemStore } from './problems/store'
import { type WechatAsked, wechatAsked } from './wechat/asked'
import { chineseCalendar } from './work-calendar'

/** What the process gives: time, chance, the log, the network. */
export type Surroundings = {
  /** The time of the union's work; the demo moves it. */
  clock: Clock
  /** The machine's own time, by which caches grow old even when the demo's is moved. */
  machineClock: Clock
  chance: Chance
  log: Log
  fetch: typeof fetch
  sleep(ms: number): Promise<void>
  /** Another store of photos than S3: a directory of this machine. */
  openBucket?: ((place: Place) => Bucket) | undefined
  /** Told what every call to the table cost; for the bench only. */
  onCapacity?: OnCapacity | undefined
  /** Takes the lines of metrics; absent on one machine, where nobody counts. */
  metrics?: ((line: string) => void) | undefined
}

type Around = Surroundings & PlaceParts

/** Everything the features need, once per process. */
export type Deps = Around &
  WechatAsked & {
    /** This server's own address for paper and QR codes, without a slash at its end. */
    publicBase: string
    measure: Measure
    table: Table
    calendar: WorkCalendar
    people: PersonStore
    invitations: InvitationStore
    desks: DeskStore
    districts: DistrictStore
    roster: RosterStore
    uses: UseStore
    units: UnitStore
    imports: ImportStore
    starts: StartStore
    audit: AuditStore
    jobs: JobStore
    boards: BoardStore
    orders: OrderStore
    boardCodeOf: BoardCoder
    recentBoards: Pick<BoardStore, 'get'>
    calls: CallStore
    needs: NeedStore
    notices: NoticeStore
    photos: PhotoStore
    bucket: Bucket
    queryCodes: QueryCodeStore
    queryCodeOf: QueryCoder
    privacy: PrivacyStore
    problems: ProblemStore
    pace: Pace
    health: HealthStore
    ledger: LedgerStore
    limits: LimitStore
    throttle: Throttle
    guesses: Guesses
    tokens: Tokens
  }

/** The surroundings of a function in the cloud. */
export const cloudSurroundings = (): Surroundings => ({
  ...systemSurroundings(),
  metrics: (line) => process.stdout.write(line),
})

/** The surroundings of a real process. */
export const systemSurroundings = (): Surroundings => ({
  clock: systemClock,
  machineClock: systemClock,
  chance: systemChance,
  log: createLog((line) => process.stdout.write(line)),
  fetch,
  sleep: (ms) => sleep(ms),
})

/** The one place where parts are put together. */
export const createDeps = (env: Env, around: Surroundings): Deps => {
  const { TABLE: name, AWS_REGION: region, DYNAMODB_ENDPOINT: endpoint } = env
  const table = openTable({ name, region, endpoint, onCapacity: around.onCapacity })
  const boards = boardStore(table)
  const calendar = chineseCalendar()
  const limits = limitStore(table)
  return {
    ...around,
    publicBase: env.PUBLIC_BASE,
    measure: createMeasure(around.metrics ?? (() => {}), name, around.machineClock),
    ...storesOf(table),
    ...placeParts(table, env, around),
    table,
    calendar,
    districts: districtStore(table, around.machineClock),
    boards,
    boardCodeOf: boardCoder(env.QUERY_CODE_SECRET),
    recentBoards: recentCards(boards, around.machineClock),
    needs: needStore(table, calendar),
    bucket: bucketFor(env, around),
    privacy: privacyStore(table, calendar),
    queryCodeOf: queryCoder(env.QUERY_CODE_SECRET),
    pace: pacer(CLOSE_PER_SECOND, () => performance.now(), around.sleep),
    limits,
    throttle: throttle({ limits, clock: around.clock }, env.BOUNDS_WIDENED),
    guesses: queryGuesses(limits, around.clock),
    tokens: tokensFor(env, around, revocationStore(table)),
    ...wechatAsked(env, table, around),
    // For WeChat they lie in the outbox: notices where it has templates, photos where its answer can come back.
    notices: noticeStore(table, Object.keys(env.WECHAT_TEMPLATES ?? {}).length > 0),
    photos: photoStore(table, env.WECHAT_PUSH_TOKEN !== undefined),
  }
}

// Those that need nothing but the table.
const storesOf = (table: Table) => ({
  people: personStore(table),
  invitations: invitationStore(table, rosterStore(table)),
  desks: deskStore(table),
  roster: rosterStore(table),
  uses: useStore(table),
  units: unitStore(table),
  imports: importStore(table),
  starts: startStore(table),
  audit: auditStore(table),
  jobs: jobStore(table),
  orders: orderStore(table),
  calls: callStore(table),
  queryCodes: queryCodeStore(table),
  problems: problemStore(table),
  health: healthStore(table),
  ledger: ledgerStore(table),
})

// Signatures are checked against real time, though the demo's be moved.
const bucketFor = (env: Env, { openBucket, machineClock: clock, fetch }: Surroundings): Bucket => {
  const place = photoPlace(env)
  return openBucket ? openBucket(place) : s3Bucket(place, { clock, fetch })
}
