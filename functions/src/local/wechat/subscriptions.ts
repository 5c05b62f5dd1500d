import * as z from 'zod'
import type { Said } from './app-tokens'

const Message = z.object({
  touser: z.string(),
  template_id: z.string(),
  page: z.string().optional(),
  data: z.record(z.string(), z.object({ value: z.string() })),
  miniprogram_state: z.enum(['developer', 'trial', 'formal']).optional(),
  lang: z.string().optional(),
})
export type Message = z.infer<typeof Message>

/** 订阅消息参数值内容限制, by the kind of field. */
const fields: Record<string, RegExp> = {
  thing: /^.{1,20}$/su,
  number: /^-?\d{1,32}(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}]{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: /^(\d{4}(年\d{1,2}月\d{1,2}日|-\d\d-\d\d) )?\d{1,2}:\d\d(:\d\d)?$/,
  date: /^\d{4}(年\d{1,2}月\d{1,2}日|-\d\d-\d\d)( \d{1,2}:\d\d(:\d\d)?)?$/,
  phone_number: /^[\d+-]{1,17}$/,
  name: /^(\p{Script=Han}[\p{Script=Han}·]{0,9}|[A-Za-z ]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

export type Subscriptions = {
  /** What a tap on 允许 leaves at WeChat. */
  grant(openid: string, template: string, times: number): void
  /** 发送订阅消息 */
  send(message: unknown): Said
  sent(): readonly Message[]
}

/** WeChat's own count of who may be sent what, and everything that was sent; without `counts` anybody may be. */
export const subscriptions = (counts = true): Subscriptions => {
  const left = new Map<string, number>()
  const sent: Message[] = []
  const keyOf = (openid: string, template: string) => `${openid} ${template}`
  return {
    grant: (openid, template, times) => {
      const key = keyOf(openid, template)
      left.set(key, (left.get(key) ?? 0) + times)
    },
    send: (message) => {
      const parsed = Message.safeParse(message)
      if (!parsed.success) return { errcode: 47003, errmsg: 'argument invalid!' }
      const { touser, template_id, data } = parsed.data
      const wrong = Object.entries(data).find(([name, { value }]) => !isGood(name, value))
      if (wrong) return { errcode: 47003, errmsg: `argument invalid! data.${wrong[0]}.value is emtpy` }
      const key = keyOf(touser, template_id)
      const credits = left.get(key) ?? 0
      if (counts && credits === 0) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
      left.set(key, credits - 1)
      sent.push(parsed.data)
      return { errcode: 0, errmsg: 'ok', msgid: String(sent.length) }
    },
    sent: () => sent,
  }
}

const isGood = (name: string, value: string): boolean => {
  const kind = /^([a-z_]+)\d+$/.exec(name)?.[1] ?? ''
  return fields[kind]?.test(value) ?? false
}
