import { resolve } from 'node:path'
import type { IMiniAppConfig } from '@tarojs/taro/types/compile'

// How deep WeChat's templates nest before a component of Taro's own steps in; our deepest sheet nests 10.
// Taro reads it but does not declare it.
const nesting = { baseLevel: 11 }

/** The WeChat build. `px` stays `px`: letters and buttons keep their size on every screen (ui.md, old eyes). */
export const mini = (root: string): IMiniAppConfig => ({
  compile: { include: [resolve(root, '../shared'), resolve(root, '../node_modules/@tanstack')] },
  ...nesting,
  optimizeMainPackage: { enable: true },
  postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
  webpackChain(chain, webpack) {
    // WeChat has no AbortController; without one every query of TanStack hangs without an error.
    chain
      .plugin('abort')
      .use(webpack.ProvidePlugin, [
        { AbortController: [resolve(root, 'src/platform/abort-controller.ts'), 'AbortController'] },
      ])
  },
})
