import { Refusal } from '@lianxin/shared/errors'
import { districtFor } from '@lianxin/shared/organisation/permissions'
import type { Actor } from '@lianxin/shared/people/schema'
import type { BoardStore } from '../boards/store'
import type { Log } from '../log'
import type { AskWechat } from './ask'

type Deps = { boards: Pick<BoardStore, 'get'>; askWechat: AskWechat; log: Log }

/** The page that a scan opens; its `scene` is the board's code. */
const PAGE = 'features/boards/pages/board'
/** Sharp at 6 cm on paper. */
const WIDTH = 1280

/**
 * A board's 小程序码 as a data URL; WeChat keeps it good for ever.
 * @throws Refusal `forbidden`, `board_unknown`, `code_unmade` when WeChat does not make it: the ordinary QR code stands
 */
export const readSignCode =
  ({ boards, askWechat, log }: Deps) =>
  async (actor: Actor, { code }: { code: string }): Promise<{ image: string }> => {
    const district = districtFor(actor, 'arrange')
    if (!district) throw new Refusal('forbidden')
    const card = await boards.get(code)
    if (card?.district !== district) throw new Refusal('board_unknown')
    const { errcode, bytes } = await askWechat('wxa/getwxacodeunlimit', { scene: code, page: PAGE, width: WIDTH })
    if (bytes) return { image: `data:${typeOf(bytes)};base64,${bytes.toString('base64')}` }
    log.warn('mini-program code not made', { errcode })
    throw new Refusal('code_unmade')
  }

// WeChat gives JPEG, and PNG where it is transparent.
const typeOf = (bytes: Buffer): string => (bytes[0] === 0x89 ? 'image/png' : 'image/jpeg')
