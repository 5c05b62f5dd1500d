import * as z from 'zod'
import type { Chance } from '../../chance'
import type { Said } from './app-tokens'

const Asked = z.object({ code: z.string() })
export type PhoneCodes = {
  /** What `getPhoneNumber` gives the page when somebody agrees. */
  mint(number: string): string
  /** 获取手机号 */
  exchange(asked: unknown): Said
}

/** WeChat's phone numbers: a code is good once. */
export const phoneCodes = (chance: Chance): PhoneCodes => {
  const numbers = new Map<string, string>()
  return {
    mint: (number) => {
      const code = chance.id()
      numbers.set(code, number)
      return code
    },
    exchange: (asked) => {
      const { code } = Asked.catch({ code: '' }).parse(asked)
      const number = numbers.get(code)
      if (!number) return { errcode: 40029, errmsg: 'code 无效' }
      numbers.delete(code)
      const info = { phoneNumber: number, purePhoneNumber: number, countryCode: '86' }
      return { errcode: 0, errmsg: 'ok', phone_info: info }
    },
  }
}
