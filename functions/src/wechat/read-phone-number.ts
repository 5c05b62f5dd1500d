import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import * as z from 'zod'
import type { Clock } from '../clock'
import type { LimitStore } from '../limits/store'
import type { AskWechat } from './ask'

type Deps = { askWechat: AskWechat; limits: Pick<LimitStore, 'count'>; clock: Clock }

/** Each number given costs the union money; somebody filing needs one. */
const AN_HOUR = 5

const Reply = z.object({ phone_info: z.object({ purePhoneNumber: z.string().min(3) }) })

/**
 * The number somebody agreed to give by WeChat's button; it is stored nowhere, the page puts it into its field.
 * @throws Refusal `too_many`, `phone_untold` when WeChat does not give it: it can be typed
 */
export const readPhoneNumber =
  ({ askWechat, limits, clock }: Deps) =>
  async (actor: Actor, { code }: { code: string }): Promise<{ phone: string }> => {
    const { body } = await askWechat('wxa/business/getuserphonenumber', { code }, { quick: true })
    const reply = Reply.safeParse(body)
    if (!reply.success) throw new Refusal('phone_untold')
    if ((await limits.count(`phone#${actor.id}`, clock.now())) > AN_HOUR) throw new Refusal('too_many')
    return { phone: reply.data.phone_info.purePhoneNumber }
  }
