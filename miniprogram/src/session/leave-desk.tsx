import { View } from '@tarojs/components'
import { useState, useSyncExternalStore } from 'react'
import { ApiError } from '../api/api-error'
import { sendNow } from '../api/queue'
import { a11y } from '../ui/a11y'
import { Button } from '../ui/button'
import { leaveDesk } from './end-desk'
import { currentSession, onSession } from './session'

const UNSENT = '还有没发出去的。现在退出，它们留在这台电脑里，您下次在这里登录时再发。'

const desk = (): string | undefined => currentSession()?.desk

/** Until when this desk works in an officer's name; undefined when it does not. */
export const useDesk = (): string | undefined => useSyncExternalStore(onSession, desk, desk)

/** 退出这台电脑, on a desk that a phone let in; first what waits is sent. */
export const LeaveDesk = () => {
  const [state, setState] = useState<{ isBusy: boolean; words?: string; isWarned?: boolean }>({ isBusy: false })
  if (useDesk() === undefined) return null
  const leave = async () => {
    setState({ ...state, isBusy: true })
    if (!state.isWarned && !(await sendNow())) return setState({ isBusy: false, words: UNSENT, isWarned: true })
    await leaveDesk().then(
      () => setState({ isBusy: false }),
      (failure: unknown) => {
        const why = failure instanceof ApiError ? failure.message : '网络不通。'
        setState({ isBusy: false, words: `没退出成：${why}`, isWarned: state.isWarned === true })
      },
    )
  }
  return (
    <View className="nav-leave">
      <Button kind="plain" words={state.isWarned ? '还是退出' : '退出这台电脑'} onPress={leave} isBusy={state.isBusy} />
      {state.words && (
        <View className="small late" {...a11y({ role: 'alert' })}>
          {state.words}
        </View>
      )}
    </View>
  )
}
