import { createApp } from './app'
import type { Api, Extras } from './http/mount'
import type { WorkingDeps } from './jobs/with-jobs'
import { createOfficeApp, isOffice } from './office-app'
import { createWechatApp, isWechat } from './wechat/app'
import type { WechatParts } from './wechat/parts'

/** All that is answered over HTTP behind one function, as on one machine; in the cloud the gateway tells them apart. */
export const createWholeApp = (deps: WorkingDeps & WechatParts, more: Extras = {}): Api => {
  const api = createApp(deps, more)
  const office = createOfficeApp(deps)
  const wechat = createWechatApp(deps)
  return (asked) => {
    if (isWechat(asked)) return wechat(asked)
    return isOffice(asked) ? office(asked) : api(asked)
  }
}
