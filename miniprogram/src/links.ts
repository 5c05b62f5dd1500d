import { signInLinkIn } from '@lianxin/shared/people/links'
import Taro from '@tarojs/taro'

const routes = {
  board: '/features/boards/pages/board',
  file: '/features/needs/pages/file',
  mine: '/features/needs/pages/mine',
  need: '/features/needs/pages/need',
  find: '/features/needs/pages/find',
  inbox: '/features/handling/pages/inbox',
  record: '/features/handling/pages/record',
  handle: '/features/handling/pages/handle',
  notices: '/features/notices/pages/notices',
  lists: '/features/office/problems/pages/lists',
  list: '/features/office/problems/pages/list',
  problem: '/features/office/problems/pages/problem',
  tasks: '/features/office/problems/pages/tasks',
  gathering: '/features/office/gathering/pages/gathering',
  gatherMine: '/features/office/gathering/pages/mine',
  listPrint: '/features/office/reports/pages/list-print',
  report: '/features/office/reports/pages/report',
  progress: '/features/office/reports/pages/progress',
  results: '/features/office/reports/pages/results',
  health: '/features/office/health/pages/health',
  organisation: '/features/office/organisation/pages/overview',
  structure: '/features/office/organisation/pages/structure',
  roster: '/features/office/organisation/pages/roster',
  audit: '/features/office/organisation/pages/audit',
  units: '/features/office/units/pages/units',
  unit: '/features/office/units/pages/unit',
  import: '/features/office/units/pages/import',
  absence: '/features/office/absence/pages/absence',
  signs: '/features/office/signs/pages/signs',
  sign: '/features/office/signs/pages/sign',
  newSigns: '/features/office/signs/pages/new-signs',
  print: '/features/office/signs/pages/print',
  places: '/features/places/pages/places',
  place: '/features/places/pages/place',
  placeMap: '/features/places/pages/place-map',
  hosted: '/features/hosting/pages/hosted',
  keep: '/features/hosting/pages/keep',
  host: '/features/hosting/pages/host',
  placeDesk: '/features/office/place-desk/pages/place-desk',
  placeFile: '/features/office/place-desk/pages/place-file',
  coverage: '/features/office/place-desk/pages/coverage',
  myData: '/features/privacy/pages/my-data',
  privacy: '/features/privacy/pages/privacy',
  join: '/features/office/people/pages/join',
  confirm: '/features/office/people/pages/confirm',
  desk: '/features/office/people/pages/desk',
} as const

/** Where one can go, and what each page must be told. */
type Links = {
  board: { code?: string }
  file: { code: string }
  mine: Record<never, never>
  need: { id: string; isNew?: '1'; by?: 'code' }
  find: Record<never, never>
  inbox: Record<never, never>
  record: Record<never, never>
  handle: { id: string }
  notices: Record<never, never>
  lists: Record<never, never>
  list: { quarter: string }
  problem: { quarter: string; needId: string }
  tasks: Record<never, never>
  gathering: Record<never, never>
  gatherMine: Record<never, never>
  listPrint: { quarter: string }
  report: { quarter: string }
  progress: Record<never, never>
  results: { district: string }
  health: Record<never, never>
  organisation: Record<never, never>
  structure: { tab?: string; id?: string }
  roster: { id?: string }
  audit: Record<never, never>
  units: { show?: 'unassigned' | 'stale' | 'moved_out'; id?: string }
  unit: { id?: string }
  import: { kind: 'units' | 'officers' | 'places' }
  absence: Record<never, never>
  signs: { filter?: 'reprint' | 'silent' | 'reported' }
  sign: { code: string }
  newSigns: Record<never, never>
  print: { codes: string; form: 'a4' | 'sticker' }
  places: Record<never, never>
  place: { id: string }
  placeMap: { id?: string }
  hosted: Record<never, never>
  keep: { id: string }
  host: { token?: string }
  placeDesk: { show?: 'unverified' | 'reported' | 'removed'; id?: string }
  placeFile: { id?: string }
  coverage: Record<never, never>
  myData: Record<never, never>
  privacy: Record<never, never>
  join: { token?: string }
  confirm: { ticket?: string }
  desk: Record<never, never>
}

export type PageName = keyof Links

/** The address of a page inside the app. */
export const linkTo = <P extends PageName>(page: P, told: Links[P]): string => {
  const query = Object.entries(told).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return routes[page] + (query.length > 0 ? `?${query.join('&')}` : '')
}

/** Opens a page on top of this one. */
export const open = <P extends PageName>(page: P, told: Links[P]): void => {
  void Taro.navigateTo({ url: linkTo(page, told) })
}

/** Opens a page in place of this one: there is nothing to come back to. */
export const replace = <P extends PageName>(page: P, told: Links[P]): void => {
  void Taro.redirectTo({ url: linkTo(page, told) })
}

/** Opens one of the pages of the bottom navigation, with nothing beneath. */
export const switchTo = <P extends PageName>(page: P, told: Links[P]): void => {
  void Taro.reLaunch({ url: linkTo(page, told) })
}

/** Back to the page beneath; opened straight from a link there is none, so to the page it belongs to. */
export const goBack = <P extends PageName>(page: P, told: Links[P]): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else switchTo(page, told)
}

/**
 * Goes to what a scanned address says: an invitation, or a desk that waits for this phone. False when it is none of them.
 */
export const openSignIn = (text: string): boolean => {
  const link = signInLinkIn(text)
  if (link?.to === 'invitation') replace('join', { token: link.token })
  if (link?.to === 'hosting') replace('host', { token: link.token })
  if (link?.to === 'desk') replace('confirm', { ticket: link.token })
  return link !== undefined
}

/** Decodes once; a broken `%` is junk that the caller treats as no code. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
