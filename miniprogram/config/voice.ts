import type { IPluginContext } from '@tarojs/service'

/** Which release of WeChat's plug-in 同声传译 the account was granted; without it nothing listens and nothing is declared. */
export const voiceVersion = process.env.TARO_APP_VOICE_VERSION

// Its account at WeChat, the same for everybody who uses it.
const PROVIDER = 'wx069ba97219f66d99'

/** Declares the plug-in in app.json, which refuses one that the account was not granted. */
const voice = (ctx: IPluginContext): void => {
  ctx.modifyAppConfig(({ appConfig }) => {
    if (voiceVersion && process.env.TARO_ENV === 'weapp')
      appConfig.plugins = { WechatSI: { version: voiceVersion, provider: PROVIDER } }
  })
}

export default voice
