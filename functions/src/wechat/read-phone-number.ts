import { Refusal } from '@lianxin/shared/errors'
import type { Actor } from '@lianxin/shared/people/schema'
import * as z from 'zod'
import type { AskWechat } from './ask'

type Deps = { askWechat: AskWechat }

const Reply = z.object({ phone_info: z.object({ purePhoneNumber: z.string().min(3) }) })

/**
 * The number somebody agreed to give by WeChat's button; it is stored nowhere, the page puts it into its field.
 * @throws Refusal `phone_untold` when WeChat does not give it: it can be typed
 */
export const readPhoneNumber =
  ({ askWechat }: Deps) =>
  async (_actor: Actor, { code }: { code: string }): Promise<{ phone: string }> => {
    const { body } = await askWechat('wxa/business/getuserphonenumber', { code }, { quick: true })
    const reply = Reply.safeParse(body)
    if (!reply.success) throw new Refusal('phone_untold')
    return { phone: reply.data.phone_info.purePhoneNumber }
  }
