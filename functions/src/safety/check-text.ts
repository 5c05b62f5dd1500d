import type { TextCheck } from '@lianxin/shared/needs/schema'
import * as z from 'zod'
import type { OpenidStore } from '../people/store-openids'
import type { AskWechat } from '../wechat/ask'

/** What WeChat says of a text somebody sends; undefined when it may pass. It keeps nobody waiting long, and no trouble of WeChat's is thrown. */
export type CheckText = (person: string, text: string) => Promise<TextCheck | undefined>

type Deps = { openids: Pick<OpenidStore, 'get'>; askWechat: AskWechat }

/** The most WeChat takes; a telling is shorter. */
const MOST = 2_500
/** 评论: nearest to what people write here. */
export const SCENE = 2

const Reply = z.object({ result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }) })

/**
 * Asks WeChat while the person is there, since it checks only for those seen within two hours. Without an answer the
 * text goes its way as `unchecked`: an outage must never lose a need.
 */
export const checkText =
  ({ openids, askWechat }: Deps): CheckText =>
  async (person, text) => {
    if (text === '') return undefined
    // Without the table nothing could be stored either: whoever sent it sends it again.
    const seen = await openids.get(person)
    if (!seen) return 'no_openid'
    try {
      const asked = { openid: seen.openid, scene: SCENE, version: 2, content: text.slice(0, MOST) }
      const { body } = await askWechat('wxa/msg_sec_check', asked, { quick: true })
      const { suggest } = Reply.parse(body).result
      return suggest === 'pass' ? undefined : suggest
    } catch {
      return 'unchecked'
    }
  }
