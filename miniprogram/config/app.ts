import type { IPluginContext } from '@tarojs/service'

/** Which release of WeChat's plug-in 同声传译 the account was granted; without it nothing listens and nothing is declared. */
export const voiceVersion = process.env.TARO_APP_VOICE_VERSION

// Its account at WeChat, the same for everybody who uses it.
const PROVIDER = 'wx069ba97219f66d99'

/** What one platform's app configuration has and the other would complain of. */
const app = (ctx: IPluginContext): void => {
  ctx.modifyAppConfig(({ appConfig }) => {
    // Taro's pages slide for a third of a second, going back too, also for those who asked for less motion.
    if (process.env.TARO_ENV === 'h5') {
      appConfig.animation = false
      inOnePackage(appConfig)
    }
    // WeChat refuses a plug-in that the account was not granted.
    else {
      if (voiceVersion) appConfig.plugins = { WechatSI: { version: voiceVersion, provider: PROVIDER } }
      // WeChat shows the sentence as it asks for the position, and gives none to who did not declare it.
      appConfig.requiredPrivateInfos = ['getLocation']
      appConfig.permission = { 'scope.userLocation': { desc: '把离您近的歇脚点排在前面，位置不上传' } }
    }
  })
}

type AppConfig = Parameters<Parameters<IPluginContext['modifyAppConfig']>[0]>[0]['appConfig']

// A browser loads page by page anyhow, and carries this configuration to every one of them.
const inOnePackage = (appConfig: AppConfig): void => {
  const packages = appConfig.subPackages ?? []
  appConfig.pages = [
    ...(appConfig.pages ?? []),
    ...packages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ]
  for (const name of ['subPackages', 'preloadRule', 'lazyCodeLoading', 'style'] as const) delete appConfig[name]
}

export default app
