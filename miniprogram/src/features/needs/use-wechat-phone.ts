import { wordsOf } from '@lianxin/shared/errors'
import { wechatPaths } from '@lianxin/shared/wechat-paths'
import { useEffect, useRef, useState } from 'react'
import { ApiError, offline } from '../../api/api-error'
import { callTo } from '../../api/client'

/** What WeChat's button tells: a code good once, or why there is none. */
type Told = { code?: string; errMsg: string }

// 拒绝 on WeChat's sheet or on its privacy guideline; whatever else goes wrong is no wish of theirs.
const REFUSED = /deny|cancel|not authorized/

/** Trades what WeChat's button tells for the number itself; a no of the person's needs no word from us. */
export const useWechatPhone = (onPhone: (phone: string) => void) => {
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const isShown = useRef(false)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  const take = async ({ code, errMsg }: Told) => {
    if (!code) return setTrouble(REFUSED.test(errMsg) ? undefined : wordsOf('phone_untold'))
    setBusy(true)
    setTrouble(undefined)
    try {
      const { phone } = await callTo<'readPhoneNumber'>(wechatPaths.readPhoneNumber, { code })
      // Typed meanwhile, it is theirs that counts.
      if (isShown.current) onPhone(phone)
    } catch (failure) {
      setTrouble((failure instanceof ApiError ? failure : offline()).message)
    }
    setBusy(false)
  }
  return { take, isBusy, trouble }
}
