import { officePaths } from '@lianxin/shared/office-paths'
import { paths } from '@lianxin/shared/paths'
import { privacyPaths } from '@lianxin/shared/privacy-paths'
import { wechatPaths } from '@lianxin/shared/wechat-paths'

/** What nobody comes near who works: an officer answering all day, a queue sent after a week without a network. */
const ANYTHING = 600

/**
 * How often one may write in an hour: a person where a session is needed, an address where none is. An address may be a
 * whole market's, so these are wide; an invitation's 128 bits need no narrower one.
 */
const bounds: Readonly<Record<string, number>> = {
  [paths.fileNeed]: 20,
  [paths.recordNeed]: 120,
  [paths.openSession]: 3_000,
  // Asked every two seconds by each desk that waits.
  [officePaths.readDesk]: 20_000,
  [officePaths.openDesk]: 600,
  [officePaths.confirmDesk]: 60,
  [officePaths.readInvitation]: 300,
  [officePaths.acceptInvitation]: 300,
  // A sheet of ten thousand rows comes in parts of two hundred.
  [officePaths.sendRows]: 3_000,
  [privacyPaths.forgetMe]: 10,
  // Each number WeChat gives costs the union money, and who files needs one.
  [wechatPaths.readPhoneNumber]: 5,
}

/** Writes at an address of the API that one sender may make in an hour. */
export const boundOf = (path: string): number => bounds[path] ?? ANYTHING

/** People new to the system that one network address may bring in an hour: a market's one day of scanning a new board. */
export const NEWCOMERS_AN_HOUR = 300
